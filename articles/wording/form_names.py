"""How pages that are forms to fill in are called, one language a line; `_` stands for a space."""

import re

from articles.wording.any_of import any_of

# To be let in, to be made known, or to get a new password.
_ACCOUNT = (
    "login log_in log-in logon log_on sign_in sign-in signin user_login customer_login member_login member_sign_in",
    "register registration user_registration sign_up signup sign-up create_account create_an_account create_your_account create_a_free_account "
    "create_your_free_account account_signup new_account your_account my_account",
    "forgot_password forgot_your_password forgotten_password forgotten_your_password lost_password lost_your_password reset_password password_reset "
    "reset_your_password recover_password password_recovery password_reminder retrieve_password change_password",
    "anmelden anmeldung einloggen kundenlogin registrieren registrierung konto_anlegen konto_erstellen passwort_vergessen passwort_zurücksetzen kundenkonto mein_konto benutzerkonto",
    "connexion se_connecter connectez-vous identification identifiez-vous inscription s'inscrire s’inscrire inscrivez-vous créer_un_compte créez_votre_compte création_de_compte "
    "mon_compte mot_de_passe_oublié mot_de_passe_perdu réinitialiser_le_mot_de_passe",
    "iniciar_sesión inicia_sesión inicio_de_sesión acceder acceso identificarse registrarse registro regístrate crear_cuenta crear_una_cuenta mi_cuenta "
    "recuperar_contraseña olvidé_mi_contraseña olvidaste_tu_contraseña recordar_contraseña restablecer_contraseña",
    "inicia_la_sessió registra't contrasenya_oblidada iniciar_sesión conta_de_usuario crear_conta rexistro contrasinal_esquecido",
    "entrar iniciar_sessão fazer_login acessar cadastro cadastre-se registar registo registe-se criar_conta crie_sua_conta minha_conta "
    "senha_perdida recuperar_senha recuperação_de_senha esqueci_minha_senha esqueceu_a_senha redefinir_senha recuperar_palavra-passe",
    "accedi accesso entra registrati registrazione crea_account crea_un_account iscriviti il_mio_account password_dimenticata recupera_password recupero_password reimposta_password",
    "inloggen aanmelden registreren account_aanmaken maak_een_account mijn_account wachtwoord_vergeten wachtwoord_herstellen",
    "logga_in registrera registrera_dig skapa_konto mitt_konto glömt_lösenord glömt_lösenordet återställ_lösenord",
    "logg_inn registrer registrer_deg opprett_konto min_konto min_side glemt_passord tilbakestill_passord",
    "log_ind log_på opret_bruger opret_konto opret_ny_bruger min_profil glemt_adgangskode glemt_kodeord nulstil_adgangskode",
    "innskráning skrá_inn nýskráning gleymt_lykilorð",
    "kirjaudu kirjaudu_sisään kirjautuminen rekisteröidy rekisteröinti luo_tunnus luo_tili oma_tili unohditko_salasanan unohtunut_salasana salasana_unohtunut",
    "logi_sisse sisselogimine registreeru loo_konto unustasid_parooli pieslēgties ielogoties reģistrēties reģistrācija aizmirsi_paroli "
    "prisijungti prisijungimas registruotis registracija pamiršote_slaptažodį slaptažodžio_priminimas",
    "zaloguj_się logowanie zaloguj zarejestruj_się rejestracja załóż_konto utwórz_konto moje_konto zapomniałem_hasła nie_pamiętam_hasła przypomnij_hasło przypomnienie_hasła resetowanie_hasła",
    "přihlášení přihlásit_se registrace registrovat_se vytvořit_účet můj_účet zapomenuté_heslo obnova_hesla prihlásenie prihlásiť_sa registrácia vytvoriť_účet zabudnuté_heslo obnova_hesla",
    "belépés bejelentkezés regisztráció fiók_létrehozása elfelejtett_jelszó jelszó_emlékeztető új_jelszó",
    "autentificare conectare intră_în_cont înregistrare creare_cont creează_cont contul_meu am_uitat_parola recuperare_parolă resetare_parolă",
    "prijava prijavi_se registracija registriraj_se registruj_se kreiraj_nalog zaboravljena_lozinka zaboravili_ste_lozinku pozabljeno_geslo ustvari_račun "
    "пријава пријави_се регистрација регистрација заборављена_лозинка најава најави_се заборавена_лозинка",
    "вход влез вход_в_сайта регистрация забравена_парола нов_потребител",
    "вход войти авторизация вход_на_сайт вход_в_систему регистрация зарегистрироваться создать_аккаунт личный_кабинет забыли_пароль восстановление_пароля восстановить_пароль отослать_пароль напомнить_пароль",
    "вхід увійти авторизація реєстрація зареєструватися створити_акаунт забули_пароль відновлення_пароля уваход рэгістрацыя кіру тіркелу құпиясөзді_ұмыттыңыз_ба",
    "σύνδεση είσοδος εγγραφή δημιουργία_λογαριασμού ο_λογαριασμός_μου ξεχάσατε_τον_κωδικό_σας υπενθύμιση_κωδικού επαναφορά_κωδικού hyrje identifikohu regjistrohu krijo_llogari",
    "giriş_yap giriş üye_girişi oturum_aç kayıt_ol üye_ol üyelik hesap_oluştur şifremi_unuttum şifre_sıfırlama parolamı_unuttum daxil_ol qeydiyyat şifrəni_unutmusunuz kirish ro‘yxatdan_o‘tish",
    "تسجيل_الدخول دخول تسجيل التسجيل إنشاء_حساب حساب_جديد تسجيل_جديد نسيت_كلمة_المرور نسيت_كلمة_السر استعادة_كلمة_المرور إعادة_تعيين_كلمة_المرور",
    "ورود ورود_به_سایت ثبت_نام ثبت‌نام عضویت ایجاد_حساب_کاربری فراموشی_رمز_عبور بازیابی_رمز_عبور بازیابی_کلمه_عبور لاگ_ان رجسٹر پاس_ورڈ_بھول_گئے",
    "התחברות כניסה כניסה_למערכת הרשמה יצירת_חשבון שכחתי_סיסמה שחזור_סיסמה איפוס_סיסמה",
    "लॉग_इन लॉगिन साइन_इन रजिस्टर पंजीकरण साइन_अप पासवर्ड_भूल_गए লগইন লগ_ইন নিবন্ধন রেজিস্ট্রেশন পাসওয়ার্ড_ভুলে_গেছেন உள்நுழை உள்நுழைவு பதிவு_செய்க",
    "masuk log_masuk daftar pendaftaran buat_akun daftar_akun lupa_password lupa_kata_sandi lupa_kata_laluan mag-login mag-sign_up",
    "đăng_nhập đăng_ký tạo_tài_khoản quên_mật_khẩu lấy_lại_mật_khẩu เข้าสู่ระบบ ลงชื่อเข้าใช้ สมัครสมาชิก ลงทะเบียน ลืมรหัสผ่าน",
    "ログイン 会員ログイン 会員登録 新規会員登録 新規登録 ユーザー登録 無料会員登録 アカウント作成 パスワードを忘れた パスワードを忘れた方 パスワードをお忘れの方 パスワード再設定 パスワード再発行 パスワードの再設定 パスワードの再発行",
    "登录 登錄 登入 用户登录 用戶登入 会员登录 會員登入 注册 註冊 用户注册 会员注册 會員註冊 免费注册 忘记密码 忘記密碼 找回密码 重置密码 重設密碼",
    "로그인 회원로그인 회원가입 가입하기 비밀번호_찾기 아이디/비밀번호_찾기 비밀번호_재설정 아이디_찾기 შესვლა რეგისტრაცია մուտք գրանցում",
)
# To write to the outlet, or to have it write.
_WRITE = (
    "contact contacts contact_us contact_form contact_page get_in_touch feedback send_feedback write_to_us ask_a_question send_us_a_message newsletter newsletters "
    "newsletter_subscription newsletter_sign_up newsletter_signup newsletter_sign-up subscribe_to_our_newsletter email_sign-up email_newsletters",
    "kontakt kontaktformular kontaktieren_sie_uns kontaktaufnahme schreiben_sie_uns newsletter_bestellen newsletter_abonnieren newsletter-anmeldung",
    "contactez-nous nous_contacter nous_écrire écrivez-nous formulaire_de_contact inscription_à_la_newsletter s'abonner_à_la_newsletter",
    "contacto contáctenos contáctanos contactar contacta_con_nosotros formulario_de_contacto escríbenos boletín boletines contacte contacta'ns",
    "contato contacto contactos contactos fale_conosco fale_connosco entre_em_contato contacte-nos formulário_de_contato",
    "contatti contattaci per_contatti contatto scrivici modulo_di_contatto iscriviti_alla_newsletter",
    "contacteer_ons neem_contact_op contactformulier nieuwsbrief nieuwsbrieven inschrijven_nieuwsbrief",
    "kontakta_oss kontaktformulär kontakt_oss kontaktskjema kontakt_os kontaktformular nyhetsbrev nyhedsbrev tilmeld_nyhedsbrev hafa_samband",
    "yhteystiedot ota_yhteyttä yhteydenotto palaute anna_palautetta uutiskirje võta_ühendust kontaktid sazinies kontakti susisiekite susisiekite_su_mumis kontaktai",
    "skontaktuj_się_z_nami napisz_do_nas formularz_kontaktowy kontakty kontaktujte_nás napište_nám kontaktní_formulář napíšte_nám kontaktný_formulár",
    "kapcsolat kapcsolatfelvétel írjon_nekünk hírlevél contactați-ne contactează-ne formular_de_contact",
    "kontaktirajte_nas pišite_nam kontakt_forma kontaktni_obrazac контакт контактирајте_нас пишите_нам",
    "контакти за_контакти свържете_се_с_нас форма_за_контакт пишете_ни",
    "контакты обратная_связь напишите_нам пишите_нам связаться_с_нами написать_нам форма_обратной_связи контакти зворотний_зв'язок зворотній_зв'язок напишіть_нам зв'язатися_з_нами кантакты",
    "επικοινωνία επικοινωνήστε_μαζί_μας φόρμα_επικοινωνίας na_kontaktoni kontaktoni",
    "iletişim bize_ulaşın bize_yazın iletişim_formu əlaqə bizimlə_əlaqə aloqa",
    "اتصل_بنا تواصل_معنا راسلنا للتواصل تماس_با_ما ارتباط_با_ما تماس رابطہ ہم_سے_رابطہ رابطہ_کریں",
    "צור_קשר צרו_קשר יצירת_קשר संपर्क_करें हमसे_संपर्क_करें संपर्क যোগাযোগ தொடர்புக்கு தொடர்பு_கொள்ள",
    "hubungi_kami kontak_kami kontak liên_hệ liên_hệ_với_chúng_tôi ติดต่อเรา ติดต่อ",
    "お問い合わせ お問合せ お問い合わせフォーム ご意見・ご感想 联系我们 聯絡我們 聯繫我們 意见反馈 联系方式 문의하기 고객문의 კონტაქტი կապ",
)
# "Log in or register", "Sign in / Register".
_OR = r"\s*(?:[/|,&+]|\b(?:or|and|oder|und|ou|et|o|e|y|of|en|eller|och|og|tai|lub|i|nebo|alebo|vagy|sau|ili|и|или|и|або|veya|ή|أو|یا|או)\b)\s*"


def _called(names: tuple[str, ...]) -> re.Pattern[str]:
    one = rf"(?:{any_of(*names)})"
    return re.compile(rf"\W*(?:please\s+)?{one}(?:{_OR}{one})?\W*", re.IGNORECASE)


ACCOUNT, WRITE = _called(_ACCOUNT), _called(_WRITE)

# How addresses call the same: a whole part of the path, or of what is asked with it.
_BESIDE = r"(?:wp|user|users|customer|member|members|account|accounts|my|web|multi|do|online|new|page|form|html|us|info)"
ACCOUNT_ADDRESS = re.compile(
    rf"(?:{_BESIDE}[-_.]?)*(?:log[-_]?[io]n|sign[-_]?[io]n|sign[-_]?up|authenticat\w+|register|registration|regist|log-?in-?register|"
    r"create[-_]?(?:an[-_])?account|account[-_]?create|"
    r"anmeld(?:en|ung)|einloggen|registrier(?:en|ung)|connexion|se-connecter|inscription|iniciar-sesion|acceso|registro|registrarse|"
    r"entrar|cadastro|registo|iniciar-sessao|accedi|registrazione|inloggen|aanmelden|registreren|logga-?in|logg-?inn|log-?ind|registrera|registrer|"
    r"kirjaudu|rekisteroidy|zaloguj|logowanie|rejestracja|prihlaseni|prihlasenie|prihlasit|registrace|registracia|belepes|bejelentkezes|regisztra(?:cio|las)|"
    r"autentificare|inregistrare|prijava|registracija|vhod|vkhod|registracia|registratsiya|giris-?yap|uye-?girisi|kayit-?ol|uye-?ol|"
    rf"dang-?nhap|dang-?ky)(?:[-_.]?{_BESIDE})*",
    re.IGNORECASE,
)
PASSWORD_ADDRESS = re.compile(
    rf"(?:{_BESIDE}[-_.]?)*(?:(?:forgot(?:ten)?|lost|reset|recover|retrieve|find|send|remind|change)[-_]?(?:your[-_]?|my[-_]?)?(?:password|passwd|pwd)|"
    r"(?:password|passwd|pwd)[-_]?(?:forgot(?:ten)?|lost|reset|recovery?|remind(?:er)?|retrieve|retrieval)|passremind|"
    r"passwort-?(?:vergessen|zuruecksetzen)|mot-?de-?passe-?(?:oublie|perdu)|(?:recuperar|olvide|restablecer)(?:-?mi|-?su|-?tu)?-?contrasena|"
    r"(?:recuperar|esqueci|esqueceu|redefinir)(?:-?a|-?minha|-?sua)?-?senha|(?:recupera|recupero|reimposta)-?password|password-?dimenticata|"
    r"wachtwoord-?vergeten|glomt-?losenord|glemt-?(?:passord|adgangskode|kodeord)|zapomniane-?haslo|przypomnij-?haslo|zapomenute-?heslo|zabudnute-?heslo|"
    r"elfelejtett[-_]jelszo|sifremi-?unuttum|quen-?mat-?khau|lupa-?password)",
    re.IGNORECASE,
)
WRITE_ADDRESS = re.compile(
    r"(?:contact(?:s|[-_]?us|[-_]form|[-_]page)?|get-in-touch|feedback|send[-_]?(?:message|feedback)|write-to-us|newsletters?|newsletter-?(?:sign-?up|subscription|subscribe)|"
    r"kontakt(?:e|y|i|formular|skjema|-os|-oss|a-oss)?|contactez-nous|nous-contacter|contacto|contactos|contactenos|contactanos|contato|fale-?conosco|contatti|contattaci|"
    r"contacteer-ons|yhteystiedot|ota-yhteytta|palaute|napisz-do-nas|kapcsolat|iletisim|bize-ulasin|epikoinonia|hubungi-kami|lien-he|obratnaya-svyaz|svyaz)",
    re.IGNORECASE,
)
# Fields whose form only searches.
SEARCH_FIELD = re.compile(
    r"(?:^|[-_\[])(?:q|s|k|kw|query|keywords?)(?:$|[-_\]])|search|such|szuk|busca|recherche|cerca|hledat|arama",
    re.IGNORECASE,
)
