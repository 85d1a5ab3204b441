package io.closeloop.care;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
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
class GreetingDayApiTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void administratorsSetTheDaysOfAYear() throws Exception {
        // when
        change(Groups.ADMINISTRATORS, "2061-01-21", "{\"name\":\"Spring\"}").andExpect(status().isOk());
        change(Groups.ADMINISTRATORS, "2061-01-21", "{\"name\":\"Spring Festival\"}")
                .andExpect(status().isOk());

        // then
        mvc.perform(get("/api/greeting-days?year=2061").with(as(Groups.SALES)))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].name", is("Spring Festival")));

        // when / then
        remove(Groups.ADMINISTRATORS).andExpect(status().isNoContent());
        remove(Groups.ADMINISTRATORS).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2061-02-30 | {"name":"Spring Festival"}
            3061-02-01 | {"name":"Spring Festival"}
            2061-02-01 | {"name":" "}
            2061-02-01 | {"title":"Spring Festival"}
            """)
    void dayThatMakesNoSenseIsRefused(String day, String body) throws Exception {
        change(Groups.ADMINISTRATORS, day, body).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void onlyAdministratorsChangeThem() throws Exception {
        change(Groups.MARKETING, "2061-02-01", "{\"name\":\"Spring Festival\"}").andExpect(status().isForbidden());
        remove(Groups.SALES_MANAGERS).andExpect(status().isForbidden());
        mvc.perform(get("/api/greeting-days?year=0").with(as(Groups.SALES)))
                .andExpect(status().isUnprocessableEntity());
    }

    private ResultActions change(String group, String day, String body) throws Exception {
        return mvc.perform(put("/api/greeting-days/" + day)
                .with(as(group))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions remove(String group) throws Exception {
        return mvc.perform(delete("/api/greeting-days/2061-01-21").with(as(group)));
    }

    private static RequestPostProcessor as(String group) {
        return user("test." + group).authorities(AuthorityUtils.createAuthorityList(group));
    }
}
