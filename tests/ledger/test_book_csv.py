"""A CSV is read in the encoding that it is in, or not at all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytrack.ledger.file.book import open_book
from policytrack.ledger.file.charset import detect
from policytrack.ledger.file.delimited import read_delimited
from policytrack.ledger.file.error import LedgerError

ENGLISH = "Ref,Indicator,Target\n1,Children’s centres – open,£5m\n2,Cafés in Málaga,“40”\n"
GERMAN = "Kürzel;Maßnahme;Ziel\n1;Radwege ausbauen;über 20 km\n2;Bäume pflanzen;1.000 Stück\n"
FRENCH = "Réf;Indicateur;Cible\n1;Élèves équipés à l’école;3 000\n2;Déchets recyclés;45 %\n"
TRADITIONAL = "編號,任務,目標\n1,新增就業,920人以上\n2,改善農村飲水安全,1500人\n"
JAPANESE = "番号,施策,目標\n1,待機児童の解消,300人\n2,再生可能エネルギーの導入,45%\n"
RUSSIAN = "№;Показатель;План\n1;Построено школ;12\n2;Отремонтировано дорог;340 км\n".replace("№", "N")
CHINESE = "序号,任务,责任单位,目标\n1,新增城镇就业,人社局,920人以上\n2,“小巨人”企业培育——奖补,工信局,≥12家\n"
NAMES = "姓名,单位\n朱镕基,国务院\n陶喆,文化和旅游局\n李赟,发展和改革委员会\n王堃,教育局\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        (TRADITIONAL, "big5"),
        (JAPANESE, "shift_jis"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
    ],
)
def test_an_encoding_that_nobody_named_is_not_guessed(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "ledger.csv"
    path.write_bytes(text.encode(encoding))
    book = open_book(path)
    assert book.sheets == ()
    (problem,) = book.problems
    assert (problem.code, problem.severity) == ("encoding-unknown", "error")
    assert "--encoding cp1252" in problem.text("zh")
    named = open_book(path, encoding=encoding)
    assert named.problems == ()
    expected, _ = read_delimited(text, path.name)
    assert named.sheets == (expected,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [CHINESE, NAMES])
def test_chinese_is_read_in_every_encoding_that_chinese_is_in(encoding: str, text: str) -> None:
    data = text.encode(encoding)
    found = detect(data)
    assert found is not None
    assert data.decode(found) == text


@given(st.text(st.characters(codec="ascii", exclude_characters="\0"), min_size=1))
def test_ascii_is_utf8(text: str) -> None:
    assert detect(text.encode()) == "utf-8"


def test_a_file_that_is_not_in_the_encoding_named_says_where(tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    path.write_bytes("任务,目标\n就业,300人\n".encode("gb18030"))
    with pytest.raises(LedgerError, match="line 1 is not utf-8; give another encoding"):
        open_book(path, encoding="utf-8")


def test_the_delimiter_is_the_one_that_makes_a_table() -> None:
    for text, row in (
        ("任务;目标;完成\n就业;1,5;1,2\n改造;2,5;2,0\n", ("就业", "1,5", "1,2")),
        ("任务\t目标\n就业，培训\t1,200\n改造\t2,500\n", ("就业，培训", "1,200")),
        ('任务,目标\n"就业;培训;创业",300\n"改造;拆除;新建",20\n', ("就业;培训;创业", "300")),
        ("sep=;\n任务;目标\n就业;3\n", ("就业", "3")),
        ("2024年台账,,\n任务,目标,完成\n就业,3,4\n", ("任务", "目标", "完成")),
    ):
        sheet, problems = read_delimited(text, "a.csv")
        assert sheet.rows[1] == row
        assert problems == ()


def test_a_cell_with_line_ends_is_in_one_row_and_empty_cells_are_none() -> None:
    sheet, _ = read_delimited('任务,完成,备注\n"就业\n（含创业）", ,\n,,\n改造,4,\n,,\n', "a.csv")
    assert sheet.rows == (("任务", "完成", "备注"), ("就业\n（含创业）", None, None), (None,) * 3, ("改造", "4", None))


def test_a_quotation_mark_that_is_never_closed_loses_only_what_follows() -> None:
    sheet, (problem,) = read_delimited('任务,目标\n就业,3\n"小巨人企业,5\n改造,6\n', "a.csv")
    assert sheet.rows == (("任务", "目标"), ("就业", "3"))
    assert (problem.code, problem.row, problem.severity) == ("quote-open", 3, "error")
    sheet, problems = read_delimited('任务,目标\n"小巨人"企业,5\n管径5" 以上,6\n', "a.csv")
    assert problems == ()
    assert sheet.rows[2] == ('管径5" 以上', "6")


def test_long_cells_and_many_rows_are_read(tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    path.write_text(
        "任务,备注\n" + "".join(f"任务{n},{n}\n" for n in range(100_000)) + f"末,{'长' * 10_000}\n", "utf-8"
    )
    rows = open_book(path).sheets[0].rows
    assert len(rows) == 100_002
    assert rows[-1] == ("末", "长" * 10_000)
    path.write_text(f"任务\n{'长' * 200_000}\n", "utf-8")
    with pytest.raises(LedgerError, match="row 2 has a cell of more than 131072 characters"):
        open_book(path)
