from pathlib import Path

from console.typesetting.templates import typesetter


def test_templates_are_those_that_the_program_began_with(tmp_path: Path) -> None:
    for name in ("used.html", "unused.html"):
        (tmp_path / name).write_text("before")
    templates = typesetter("UTC", tmp_path)
    templates.get_template("used.html").render()

    for name in ("used.html", "unused.html"):
        (tmp_path / name).write_text("after, and longer")

    for name in ("used.html", "unused.html"):
        assert templates.get_template(name).render() == "before"
