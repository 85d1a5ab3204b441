package io.closeloop.process;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.closeloop.base.Groups;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Reports payments over HTTP. */
record PaymentCalls(MockMvc mvc) {

    ResultActions pay(RequestPostProcessor who, String reference, OrderRun order, String amount) throws Exception {
        return send(who, body(reference, order, amount));
    }

    static String body(String reference, OrderRun order, String amount) {
        return "{\"reference\":\"%s\",\"orderNumber\":\"%s\",\"amount\":%s,\"paidAt\":\"2026-01-05T09:30:00+08:00\"}"
                .formatted(reference, order.number(), amount);
    }

    ResultActions send(RequestPostProcessor who, String body) throws Exception {
        return mvc.perform(post("/api/payments")
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    static RequestPostProcessor finance() {
        return member(DealRun.FINANCE, Groups.FINANCE);
    }

    static RequestPostProcessor member(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
