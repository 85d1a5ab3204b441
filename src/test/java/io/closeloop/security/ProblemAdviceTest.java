package io.closeloop.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class ProblemAdviceTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Desk())
            .setControllerAdvice(new ProblemAdvice(DataSize.ofMegabytes(50)))
            .build();

    @Test
    void malformedJsonIsABadRequest() throws Exception {
        posted("{\"amount\": ")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("line 1")));
        posted("").andExpect(status().isBadRequest());
    }

    @Test
    void wrongTypeNamesTheField() throws Exception {
        posted("{\"amount\": \"lots\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("amount"))
                .andExpect(jsonPath("$.errors[0].rejected").value("lots"))
                .andExpect(jsonPath("$.detail").value(not(containsString("java"))));
        posted("{\"colour\": \"BLACK\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value("must be one of [RED, GREEN]"));
        posted("{\"amount\": {\"x\": 1}}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("amount"));
    }

    @Test
    void longRejectedValuesAreShortened() throws Exception {
        posted("{\"colour\": \"" + "x".repeat(5_000) + "\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].rejected").value("x".repeat(100) + "…"));
    }

    @Test
    void wrongParameterNamesItself() throws Exception {
        http.perform(get("/orders").param("colour", "BLACK"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("colour"));
        http.perform(get("/orders")).andExpect(status().isBadRequest());
    }

    @Test
    void fileInAFieldsPlaceNamesTheFieldAndNoTypeOfJava() throws Exception {
        http.perform(multipart("/orders/kind").file("kind", new byte[] {1}))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("kind"))
                .andExpect(content().string(not(containsString("springframework"))));
    }

    @Test
    void whoSendsTooMuchIsToldHowMuchIsTaken() throws Exception {
        http.perform(post("/too-large"))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("50 MB")));
    }

    @Test
    void wrongPageNamesItselfWithoutTypesOfJava() throws Exception {
        http.perform(get("/pages").param("page", "abc"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("page"))
                .andExpect(jsonPath("$.errors[0].message").value("must be a number"));
    }

    @Test
    void wrongMethodAndMediaTypeAreTold() throws Exception {
        http.perform(post("/refused/INVALID")).andExpect(status().isMethodNotAllowed());
        http.perform(post("/orders").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @ParameterizedTest
    @CsvSource({"INVALID, 422", "CONFLICT, 409", "NOT_FOUND, 404", "FORBIDDEN, 403", "BUSY, 503"})
    void everyRefusalHasItsStatus(Refusal.Kind kind, int status) throws Exception {
        http.perform(get("/refused/" + kind))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.detail").value(containsString("Acme")));
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, 422, company: must not be Acme",
        "CONFLICT, 409, Acme is won already.",
        "NOT_FOUND, 404, There is no Acme.",
        "FORBIDDEN, 403, Acme is not yours.",
        "BUSY, 503, Acme is being worked on."
    })
    void refusalOfAProcessStepIsToldAsIfThereWereNoEngineBetween(Refusal.Kind kind, int status, String detail)
            throws Exception {
        http.perform(get("/processed/" + kind))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.detail").value(detail));
    }

    @Test
    void whoComesAtABusyMomentIsToldWhenToComeAgain() throws Exception {
        http.perform(get("/refused/BUSY")).andExpect(header().string("Retry-After", "2"));
        http.perform(get("/refused/CONFLICT")).andExpect(header().doesNotExist("Retry-After"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unstorable", "/processed-unstorable"})
    void textTheDatabaseCannotStoreIsNoFailureOfOurs(String path) throws Exception {
        http.perform(get(path))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(not(containsString("sequence"))));
    }

    @Test
    void failureOfOursTellsNothingOfItsInside() throws Exception {
        http.perform(get("/failing"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(not(containsString("secret"))));
    }

    private ResultActions posted(String json) throws Exception {
        return http.perform(
                post("/orders").contentType(MediaType.APPLICATION_JSON).content(json));
    }

    private enum Colour {
        RED,
        GREEN
    }

    private record Order(BigDecimal amount, Colour colour) {}

    @RestController
    private static class Desk {

        @PostMapping("/orders")
        void order(@RequestBody Order order) {}

        @GetMapping("/orders")
        void orders(@RequestParam Colour colour) {}

        @PostMapping("/orders/kind")
        void kind(@RequestParam String kind) {}

        @PostMapping("/too-large")
        void tooLarge() {
            throw new MaxUploadSizeExceededException(-1);
        }

        @GetMapping("/pages")
        void pages(PageQuery page) {}

        @GetMapping("/refused/{kind}")
        void refused(@PathVariable Refusal.Kind kind) {
            throw refusal(kind);
        }

        @GetMapping("/processed/{kind}")
        void processed(@PathVariable Refusal.Kind kind) {
            throw new ProcessEngineException("step failed", refusal(kind));
        }

        @GetMapping("/processed-unstorable")
        void processedUnstorable() {
            throw new ProcessEngineException("flush failed", new SQLException("numeric field overflow", "22003"));
        }

        private static Refusal refusal(Refusal.Kind kind) {
            return switch (kind) {
                case INVALID -> Refusal.invalid("company", "must not be Acme", "Acme");
                case CONFLICT -> Refusal.conflict("Acme is won already.");
                case NOT_FOUND -> Refusal.notFound("There is no Acme.");
                case FORBIDDEN -> Refusal.forbidden("Acme is not yours.");
                case BUSY -> Refusal.busy("Acme is being worked on.");
            };
        }

        @GetMapping("/unstorable")
        void unstorable() {
            throw new DataIntegrityViolationException("x", new SQLException("invalid byte sequence", "22021"));
        }

        @GetMapping("/failing")
        void failing() {
            throw new IllegalStateException("secret");
        }
    }
}
