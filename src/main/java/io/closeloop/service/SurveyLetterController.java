package io.closeloop.service;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.service.SurveyLetters.Unsent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The letters that somebody has to send. They are read here, so that their links stand in no variable of a process. */
@RestController
@Tag(name = "Surveys")
class SurveyLetterController {

    private final SurveyLetters letters;

    SurveyLetterController(SurveyLetters letters) {
        this.letters = letters;
    }

    @GetMapping(path = "/api/surveys/{id}/letter", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Operation(summary = "A survey's personal link, until it is sent; for service")
    String letter(@PathVariable long id, Actor actor) {
        actor.mustBeIn(Groups.SERVICE, Groups.SALES_MANAGERS, Groups.ADMINISTRATORS);
        Unsent letter =
                letters.unsent(id).orElseThrow(() -> Refusal.notFound("No letter of this survey waits to be sent."));
        String recipient = letter.recipient() == null ? "no address known" : letter.recipient();
        return "To: %s%n%n%s%n".formatted(recipient, letter.link());
    }
}
