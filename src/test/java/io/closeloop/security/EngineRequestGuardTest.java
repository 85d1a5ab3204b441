package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.closeloop.base.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineRequestGuardTest {

    private final EngineRequestGuard guard = new EngineRequestGuard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'assigneeExpression': '${1}'}",
                "{'orQueries': [{'dueBeforeExpression': '${1}'}]}",
                "{'query': {'orQueries': [{'orQueries': [{'a': [[{'candidateGroupExpression': null}]]}]}]}}",
                "{'assignee\\u0045xpression': '${1}'}",
                "{'assignee': 'x', 'assignee': 'y', 'assigneeexpression': '${1}'}",
                "{'variables': {'myExpression': {'value': 1}}}",
                "{} {'assigneeExpression': '${1}'}"
            })
    void expressionsAreRefusedAtAnyDepth(String body) {
        assertThatThrownBy(() -> check(body)).isInstanceOf(Refusal.class).hasMessageContaining("expressions are code");
    }

    @Test
    void expressionsAreRefusedInEveryEncodingOfJson() {
        String body = "{\"assigneeExpression\": \"${1}\"}";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
            assertThatThrownBy(() -> guard.check(body.getBytes(charset), name -> true))
                    .isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'variables': {'opportunityId': {'value': 4711}}}",
                "{'modifications': {'approved': {'value': true}}}",
                "{'processVariables': {'stage': {'value': 'CONTRACT'}}}",
                "{'startInstructions': [{'type': 'startAfterActivity'}]}"
            })
    void whatOnlyTheProcessSetsIsRefused(String body) {
        assertThatThrownBy(() -> check(body)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'variables': {'need': {'value': 'x', 'type': 'Object'}}}",
                "{'variables': {'need': {'value': 'x', 'type': 'Xml'}}}",
                "{'variables': {'need': {'type': 'object', 'value': 'x', 'valueInfo': {'objectTypeName': 'X'}}}}"
            })
    void valueOfATypeThatNoFormHasIsRefused(String body) {
        assertThatThrownBy(() -> check(body))
                .isInstanceOf(Refusal.class)
                .hasMessage("need: must be of a type that forms have");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a': 'x\\u0000y'}", "{'a\\u0000': 1}", "{'a': ['\\ud83c']}", "['\\udf88\\ud83c']"})
    void textThatCannotBeStoredIsRefused(String body) {
        assertThatThrownBy(() -> check(body)).isInstanceOf(Refusal.class).hasMessageContaining("U+0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a': ", "{a: 1}", "{'a': 1} /* x */", "assigneeExpression"})
    void whatTheEngineMightReadDifferentlyIsRefused(String body) {
        assertThatThrownBy(() -> check(body)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{'variables': {'outcome': {'value': 'ADVANCED'}, 'amount': {'value': 12.5}}}",
                "{'type': 'Object', 'variables': {'type': {'value': 'Object', 'type': 'String'}}}",
                "{'variables': {'note': {'value': 'an assigneeExpression is only a text here \\ud83c\\udf88'}}}",
                "{'sorting': [{'sortBy': 'dueDate', 'sortOrder': 'asc'}], 'stage': 'any', 'taskVariables': []}"
            })
    void ordinaryRequestsPass(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    private void check(String body) throws Exception {
        guard.check(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), name -> true);
    }
}
