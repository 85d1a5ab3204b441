package io.closeloop.service;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Service cases: open, look at, and what the customer says about them. */
@RestController
@RequestMapping("/api/service-cases")
@Tag(name = "Service cases")
class ServiceCaseController {

    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseList list;

    ServiceCaseController(CaseDesk desk, CaseReader reader, CaseList list) {
        this.desk = desk;
        this.reader = reader;
        this.list = list;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Opens a case of a customer you may see; it becomes a task of service as soon as its priority is set")
    ServiceCaseView open(
            @RequestBody @Schema(implementation = CaseBodies.Problem.class) Map<String, Object> body, Actor actor) {
        return reader.view(desk.open(body, actor), actor);
    }

    @GetMapping
    @Operation(summary = "The cases you may see, the newest first")
    Page<ServiceCaseLine> cases(
            @RequestParam(required = false) String account,
            @RequestParam(required = false) CaseStatus state,
            @ParameterObject PageQuery page,
            Actor actor) {
        return list.list(account, state, page, actor);
    }

    @GetMapping("/{number}")
    @Operation(summary = "A case with its clock and its log; 404 where there is none that you may see")
    ServiceCaseView serviceCase(@PathVariable String number, Actor actor) {
        return reader.view(number, actor);
    }

    @PostMapping("/{number}/customer-answers")
    @Operation(summary = "The customer has answered: the clock goes on; 409 where nobody waits for an answer")
    ServiceCaseView customerAnswered(
            @PathVariable String number,
            @RequestBody @Schema(implementation = CaseBodies.CustomerAnswer.class) Map<String, Object> body,
            Actor actor) {
        desk.customerAnswered(number, CaseForms.textOfBody(body, "answer"), actor);
        return reader.view(number, actor);
    }

    @PostMapping("/{number}/reopen")
    @Operation(summary = "The case is not solved after all: the clock goes on; 409 where it is not closed or too old")
    ServiceCaseView reopen(
            @PathVariable String number,
            @RequestBody @Schema(implementation = CaseBodies.Reopening.class) Map<String, Object> body,
            Actor actor) {
        desk.reopen(number, CaseForms.textOfBody(body, "note"), actor);
        return reader.view(number, actor);
    }
}
