package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** What a table looks like that is taken along. */
class SheetTest {

    private final Sheet sheet = new Sheet(new ObjectMapper(), ZoneId.of("Asia/Shanghai"));

    @Test
    void workbooksHaveNumbersDaysAndTimesThatCanBeReckonedWith() throws IOException {
        List<Row> rows = workbook(row());

        assertThat(rows.get(0)).extracting(Cell::getRawValue).doesNotContain("processInstanceId");
        Row row = rows.get(1);
        assertThat(row.getCell(0).asNumber()).isEqualByComparingTo(new BigDecimal("12.50"));
        assertThat(row.getCell(1).asDate()).isEqualTo(LocalDateTime.parse("2026-10-04T00:00"));
        assertThat(row.getCell(2).asDate()).isEqualTo(LocalDateTime.parse("2026-11-30T07:53:04"));
        assertThat(row.getCell(3).asBoolean()).isFalse();
    }

    @Test
    void textsStayTextsWhateverTheyLookLike() throws IOException {
        Row row = workbook(row()).get(1);

        assertThat(List.of(row.getCell(4), row.getCell(5), row.getCell(6)))
                .allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING))
                .extracting(Cell::asString)
                .containsExactly("=1+1", "2026-10", "2026-02-31");
    }

    @Test
    void csvKeepsTheApisWritingAndRunsNothing() {
        String csv = new String(SheetFormat.CSV.write(sheet.of(List.of(row()))), StandardCharsets.UTF_8);

        assertThat(csv.lines())
                .containsExactly(
                        "amount,spentOn,openedAt,overdue,campaign,month,noDay",
                        "12.5,2026-10-04,2026-11-29T23:53:04Z,false,'=1+1,2026-10,2026-02-31");
    }

    private List<Row> workbook(Map<String, Object> row) throws IOException {
        byte[] bytes = SheetFormat.XLSX.write(sheet.of(List.of(row)));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("amount", new BigDecimal("12.50"));
        row.put("spentOn", "2026-10-04");
        row.put("openedAt", "2026-11-29T23:53:04Z");
        row.put("overdue", false);
        row.put("campaign", "=1+1");
        row.put("month", "2026-10");
        row.put("noDay", "2026-02-31");
        row.put("processInstanceId", "a");
        return row;
    }
}
