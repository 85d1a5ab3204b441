package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The lists behind the figures as files. */
@CloseloopTest
class InsightExportTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 10);
    private static final int MORE_THAN_A_PAGE = ListExport.ROWS_A_PAGE + 1;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private RawSales sales;

    @BeforeEach
    void sell() {
        sales = new RawSales(jdbc);
        sales.team("export-a");
        for (int deal = 0; deal < MORE_THAN_A_PAGE; deal++) {
            sales.deal(new RawSales.Deal(JANUARY)
                    .of("ada", "export-a")
                    .won(JANUARY.plusDays(20), "3000.50")
                    .inRegion("=1+1"));
        }
        sales.deal(new RawSales.Deal(JANUARY).of("ben", "export-a").won(JANUARY.plusDays(9), "10"));
    }

    @Test
    void csvHasAllRowsOfAllPagesAndRunsNothing() throws Exception {
        // when
        List<NamedCsvRecord> rows = csv("evan", Groups.EXECUTIVES);

        // then
        assertThat(rows).hasSize(MORE_THAN_A_PAGE + 1);
        assertThat(rows).extracting(row -> row.getField("number")).doesNotHaveDuplicates();
        assertThat(rows.get(1).getField("amount")).isEqualTo("3000.50");
        assertThat(rows.get(1).getField("region")).isEqualTo("'=1+1");
        assertThat(rows.get(1).getHeader()).doesNotContain("processInstanceId");
    }

    @Test
    void excelHasTheSameRowsWithNumbersAsNumbers() throws Exception {
        // when
        MockHttpServletResponse answer = export("deals.xlsx", "evan", Groups.EXECUTIVES)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"deals.xlsx\""))
                .andReturn()
                .getResponse();

        // then
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            int amount =
                    rows.get(0).stream().map(cell -> cell.getText()).toList().indexOf("amount");
            assertThat(rows).hasSize(MORE_THAN_A_PAGE + 2);
            assertThat(rows.get(2).getCellAsNumber(amount)).contains(new BigDecimal("3000.50"));
        }
    }

    @Test
    void sellersExportTheirOwnDealsOnly() throws Exception {
        assertThat(csv("ben", Groups.SALES))
                .extracting(row -> row.getField("rep"))
                .containsExactly("ben");
        export("deals.csv", null, null).andExpect(status().isUnauthorized());
    }

    @Test
    void leadsAreExportedTooAndNoOtherFormatIsKnown() throws Exception {
        export("leads.csv", "evan", Groups.EXECUTIVES)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"));
        export("deals.pdf", "evan", Groups.EXECUTIVES).andExpect(status().isNotFound());
    }

    private List<NamedCsvRecord> csv(String userId, String group) throws Exception {
        String text = export("deals.csv", userId, group)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return records(text);
    }

    private static List<NamedCsvRecord> records(String text) throws IOException {
        assertThat(text).startsWith("\uFEFF");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return reader.stream().toList();
        }
    }

    private ResultActions export(String file, String userId, String group) throws Exception {
        var request = get("/api/insights/" + file + "?campaign=" + sales.campaign);
        return mvc.perform(
                userId == null
                        ? request
                        : request.with(user(userId).authorities(AuthorityUtils.createAuthorityList(group))));
    }
}
