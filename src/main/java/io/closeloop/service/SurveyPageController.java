package io.closeloop.service;

import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import io.closeloop.service.Survey.State;
import io.closeloop.service.SurveyAnswers.Asked;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind a survey's link: for customers, without a login. Looking at it changes nothing. */
@Hidden
@Controller
@RequestMapping("/survey/{token:[A-Za-z0-9_-]{1,100}}")
class SurveyPageController {

    private static final String PAGE = "survey";

    private final SurveyAnswers answers;

    SurveyPageController(SurveyAnswers answers) {
        this.answers = answers;
    }

    @GetMapping
    String look(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(token, model, response);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String token,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        Fields fields = Fields.of(form);
        Marks marks = Marks.read(fields);
        if (!fields.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "wrong",
                    fields.errors().stream().map(error -> error.field()).collect(Collectors.toSet()));
            return form(token, model, response, form);
        }
        try {
            answers.answer(new SurveyToken(token), marks);
        } catch (Refusal | ConcurrencyFailureException tooLate) {
            return page(token, model, response);
        }
        return show(model, "thanks");
    }

    private String page(String token, Model model, HttpServletResponse response) {
        return form(token, model, response, Map.of());
    }

    private String form(String token, Model model, HttpServletResponse response, Map<String, String> sent) {
        Optional<Asked> asked = answers.look(new SurveyToken(token));
        if (asked.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return show(model, "unknown");
        }
        if (asked.get().state() != State.OPEN) {
            response.setStatus(HttpStatus.GONE.value());
            return show(model, asked.get().state() == State.ANSWERED ? "answered" : "expired");
        }
        model.addAttribute("company", asked.get().company());
        model.addAttribute("sent", sent);
        model.asMap().putIfAbsent("wrong", Set.of());
        return show(model, "form");
    }

    private static String show(Model model, String view) {
        model.addAttribute("view", view);
        return PAGE;
    }
}
