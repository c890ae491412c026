"""What content systems say where an article is in no section: `_` stands for a space."""

_NONE = """
uncategorized uncategorised allgemein nicht_kategorisiert non_classé non_classifié non_classifié(e) sin_categoría sin_categorizar
sem_categoria senza_categoria geen_categorie niet_gecategoriseerd okategoriserad okategoriserade ukategoriseret ukategorisert
luokittelematon bez_kategorii nezařazené nezaradené nekategorizirano egyéb_kategória fără_categorie necategorizat без_рубрики
без_категории без_категорії некатегоризирано некатегоризовано kategorisiz tak_berkategori chưa_phân_loại 未分類 未分类 미분류
غير_مصنف دسته‌بندی_نشده ללא_קטגוריה
featured top_stories top_story slider sidebar other none null undefined n/a default test website blog_posts all
"""
NO_SECTIONS = frozenset(each.replace("_", " ") for each in _NONE.split())
