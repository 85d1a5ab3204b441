package io.closeloop.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CloseloopTest
class CalendarDayApiTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private ZoneId businessZone;

    @Test
    void closureOrExtraDayCountsAtOnceAndIsTakenBack() throws Exception {
        // given
        LocalDate saturday = LocalDate.parse("2044-03-05");
        assertThat(worked(saturday)).isZero();

        // when
        change(administrator(), "2044-03-05", "{\"opens\":\"10:00\",\"closes\":\"13:30\",\"note\":\"Stocktaking\"}")
                .andExpect(status().isOk());
        change(administrator(), "2044-03-04", "{}").andExpect(status().isOk());

        // then
        assertThat(worked(saturday)).isEqualTo(Duration.ofMinutes(210));
        assertThat(worked(saturday.minusDays(1))).isZero();
        mvc.perform(get("/api/calendar-days?year=2044").with(as("rep", Groups.SALES)))
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[1].note", is("Stocktaking")));

        // when
        for (String day : new String[] {"2044-03-04", "2044-03-05"}) {
            mvc.perform(delete("/api/calendar-days/" + day).with(administrator()))
                    .andExpect(status().isNoContent());
        }

        // then
        assertThat(worked(saturday)).isZero();
        assertThat(worked(saturday.minusDays(1))).isEqualTo(Duration.ofHours(9));
        mvc.perform(delete("/api/calendar-days/2044-03-05").with(administrator()))
                .andExpect(status().isNotFound());
    }

    @Test
    void yearsHolidaysComeInAtOnce() throws Exception {
        // given: China's days of 2026, as the examples have them
        String days = Files.readString(Path.of("docs/examples/calendar-days-china-2026.json"));

        // when
        sendAll(administrator(), days).andExpect(status().isOk()).andExpect(jsonPath("$", hasSize(25)));

        // then
        assertThat(worked(LocalDate.parse("2026-10-01"))).isZero();
        assertThat(worked(LocalDate.parse("2026-10-10"))).isEqualTo(Duration.ofHours(9));

        // when / then
        sendAll(administrator(), "[{\"day\":\"2043-05-01\"},{\"day\":\"soon\"}]")
                .andExpect(status().isUnprocessableEntity());
        sendAll(administrator(), "[{\"day\":\"2043-05-01\"},null]").andExpect(status().isUnprocessableEntity());
        assertThat(worked(LocalDate.parse("2043-05-01"))).isPositive();
        sendAll(as("manager", Groups.SALES_MANAGERS), days).andExpect(status().isForbidden());
        mvc.perform(get("/api/calendar-days?year=2026").with(administrator())).andExpect(jsonPath("$", hasSize(25)));
        for (LocalDate day = LocalDate.parse("2026-01-01"); day.getYear() == 2026; day = day.plusDays(1)) {
            mvc.perform(delete("/api/calendar-days/" + day).with(administrator()));
        }
    }

    private ResultActions sendAll(RequestPostProcessor user, String days) throws Exception {
        return mvc.perform(post("/api/calendar-days")
                .with(user)
                .contentType(MediaType.APPLICATION_JSON)
                .content(days));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2045-01-02 | {"opens":"10:00"}
            2045-01-02 | {"opens":"18:00","closes":"10:00"}
            2045-01-02 | {"opens":"ten","closes":"18:00"}
            2045-01-02 | {"opens":10,"closes":"18:00"}
            2045-01-02 | {"shift":"10:00"}
            9999-01-02 | {}
            2045-02-30 | {}
            """)
    void dayThatMakesNoSenseIsRefused(String day, String body) throws Exception {
        change(administrator(), day, body).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void onlyAdministratorsChangeTheCalendar() throws Exception {
        change(as("manager", Groups.SALES_MANAGERS), "2045-01-02", "{}").andExpect(status().isForbidden());
        mvc.perform(delete("/api/calendar-days/2045-01-02").with(as("manager", Groups.SALES_MANAGERS)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/calendar-days?year=0").with(administrator())).andExpect(status().isUnprocessableEntity());
    }

    private Duration worked(LocalDate day) {
        return calendar.between(
                TimeKind.WORKING,
                day.atStartOfDay(businessZone).toInstant(),
                day.plusDays(1).atStartOfDay(businessZone).toInstant());
    }

    private ResultActions change(RequestPostProcessor user, String day, String body) throws Exception {
        return mvc.perform(put("/api/calendar-days/" + day)
                .with(user)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static RequestPostProcessor administrator() {
        return as("test.admin", Groups.ADMINISTRATORS);
    }

    private static RequestPostProcessor as(String userId, String... groups) {
        return user(userId).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
