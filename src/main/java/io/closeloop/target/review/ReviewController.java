package io.closeloop.target.review;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The records of reviews. */
@RestController
@RequestMapping("/api/insights/reviews")
@Tag(name = "Reviews")
class ReviewController {

    private static final String PERIOD = "a month 2026-11 or a quarter 2026-Q4";

    private final ReviewRecords records;
    private final ReviewTasks tasks;
    private final ReviewPdf pdf;

    ReviewController(ReviewRecords records, ReviewTasks tasks, ReviewPdf pdf) {
        this.records = records;
        this.tasks = tasks;
        this.pdf = pdf;
    }

    @GetMapping
    @Operation(summary = "The reviews of months and quarters, the latest first")
    Page<ReviewLine> reviews(@ParameterObject PageQuery page, Actor actor) {
        return records.list(page, actor);
    }

    @GetMapping("/{period}")
    @Operation(
            summary =
                    "The record of a review: frozen figures, targets, misses with causes, and what is done about them",
            description = "Managers of teams see these, sellers their own figures and their teams' sums, without names")
    ReviewView review(@Parameter(description = PERIOD) @PathVariable String period, Actor actor) {
        return records.view(checked(period), actor);
    }

    @GetMapping(path = "/{period}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The same as a PDF", description = "Chinese text needs a font of the system")
    ResponseEntity<byte[]> pdf(@Parameter(description = PERIOD) @PathVariable String period, Actor actor) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("sales-review-" + checked(period) + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(pdf.of(records.view(period, actor)));
    }

    @GetMapping("/misses/{id}")
    @Operation(summary = "One miss as the forms about it show it, with its log")
    TaskView miss(@PathVariable long id, Actor actor) {
        return tasks.view(id, actor);
    }

    private static String checked(String period) {
        if (!ReviewPeriod.isName(period)) {
            throw Refusal.invalid("period", ReviewPeriod.ALLOWED, period);
        }
        return period;
    }
}
