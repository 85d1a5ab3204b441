package io.closeloop.intake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.base.Groups;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends what the tests of leads send, as one user or another. */
class Poster {

    static final RequestPostProcessor MARKETING = as("mia", Groups.MARKETING);

    private static final AtomicInteger UNIQUE = new AtomicInteger();

    private final MockMvc mvc;
    private final ObjectMapper json = new ObjectMapper();

    Poster(MockMvc mvc) {
        this.mvc = mvc;
    }

    static RequestPostProcessor as(String userId, String... groups) {
        return user(userId).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    /** A lead like no other: its company, phone and e-mail address appear in no other test. */
    static Map<String, Object> lead() {
        String mark = "%s-%d".formatted(Long.toString(System.nanoTime(), 36), UNIQUE.incrementAndGet());
        Map<String, Object> lead = new HashMap<>();
        lead.put("company", new StringBuilder(mark).reverse() + " Works");
        lead.put("contactName", "Ann Lee");
        lead.put("email", "ann." + mark + "@example.invalid");
        lead.put("source", "WEBSITE");
        return lead;
    }

    ResultActions post(Map<String, ?> lead) throws Exception {
        return send(MARKETING, "/api/leads", lead);
    }

    ResultActions send(RequestPostProcessor user, String path, Map<String, ?> body) throws Exception {
        return send(user, path, text(body));
    }

    ResultActions send(RequestPostProcessor user, String path, String body) throws Exception {
        return mvc.perform(sending(user, path, body));
    }

    MockHttpServletRequestBuilder sending(RequestPostProcessor user, String path, String body) {
        return MockMvcRequestBuilders.post(path)
                .with(user)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    ResultActions read(RequestPostProcessor user, String path, Object... variables) throws Exception {
        return mvc.perform(get(path, variables).with(user));
    }

    /** Posts a lead and says its number. */
    String number(Map<String, ?> lead) throws Exception {
        return field(post(lead), "number");
    }

    String field(ResultActions answer, String name) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsByteArray())
                .path(name)
                .asText();
    }

    String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
