package io.closeloop.target.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closeloop.target.review.MissView.ActionView;
import io.closeloop.target.review.MissView.CauseView;
import io.closeloop.target.review.MissView.CheckView;
import io.closeloop.target.review.MissView.LogLine;
import io.closeloop.target.review.ReviewView.FigureRow;
import io.closeloop.target.review.ReviewView.ResultRow;
import io.closeloop.target.review.ReviewView.StageRow;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report is read back as a reader would. */
class ReviewPdfTest {

    private static final OffsetDateTime FROZEN = OffsetDateTime.parse("2026-04-01T05:51:00+08:00");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ReviewPdf pdf = new ReviewPdf(new ReportFonts(), new ReportModel(new MissLines(ZONE), ZONE));

    @TempDir
    private Path directory;

    @Test
    void tellsTargetsFiguresCausesAndWhatWasDone() throws IOException {
        String text = read(review("Team North", "Training on needs analysis, weekly"));

        assertThat(text)
                .contains("Sales review: Quarter 1 of 2026", "measured 2026-04-01 05:51")
                .contains("Lead conversion", "35 %", "30 %", "missed")
                .contains("Team North")
                .contains("Training on needs analysis, weekly", "Rep North, until 2026-06-30; decided by Mei Lin")
                .contains(
                        "2026-04: 25 % of 35 %", "2026-05: 40 % of 35 %, met", "Effect: +10 points. The target is met.")
                .contains(
                        "2026-04-01 05:51 Missed", "2026-04-02 05:51 Measure decided, Mei Lin", "2026-04: 25 % / 35 %")
                .contains("120 came in, 36 went on")
                .contains("Page 1 of ");
    }

    @Test
    void chineseCanBeRead() throws IOException {
        assumeTrue(systemHasChinese(), "This system has no font for Chinese.");

        String text = read(review("华北团队", "每周需求分析培训，逐单复盘报价"));

        assertThat(text).contains("华北团队", "每周需求分析培训，逐单复盘报价", "Quotation → Negotiation");
    }

    @Test
    void namesFromElsewhereCannotBreakIt() throws IOException {
        String text = read(review("<b>Team</b> & \u0001 \uFFFE \uD800 Sons", "x < y"));

        assertThat(text).contains("<b>Team</b> &", "Sons", "x < y");
    }

    @Test
    void manySellersAreCutAndSaidSo() throws IOException {
        ReviewView one = review("Team North", "Training");
        List<FigureRow> many = Stream.concat(
                        one.figures().stream(),
                        IntStream.range(0, 150).mapToObj(i -> figures("REP", "rep" + i, "Seller " + i)))
                .toList();

        String text =
                read(new ReviewView(one.review(), one.currency(), many, one.stages(), one.results(), one.misses()));

        assertThat(text).contains("The 50 sellers with the lowest amounts are not shown.");
    }

    private String read(ReviewView review) throws IOException {
        byte[] file = pdf.of(review);
        Files.write(directory.resolve("report.pdf"), file);
        String keep = System.getProperty("closeloop.keep-report");
        if (keep != null) {
            Files.write(Path.of(keep), file);
        }
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean systemHasChinese() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .anyMatch(font -> font.canDisplay('中'));
    }

    private static ReviewView review(String team, String measure) {
        ResultRow missed =
                new ResultRow(1, "TEAM", "north", team, null, "LEAD_CONVERSION", null, null, of("35"), of("30"), false);
        ResultRow met = new ResultRow(
                2, "COMPANY", "", "Company", null, "REVENUE", null, "CNY", of("1500000"), of("1620000"), true);
        ResultRow unknown =
                new ResultRow(3, "COMPANY", "", "Company", null, "SATISFACTION", null, null, of("80"), null, null);
        CauseView cause = new CauseView(
                "STAGE", "QUOTATION", of("41"), of("60"), "Quotation → Negotiation converts 41 % of 60 %");
        ActionView action = new ActionView(
                1,
                "MANAGER",
                measure,
                "rep.north",
                "Rep North",
                LocalDate.of(2026, 6, 30),
                "Mei Lin",
                FROZEN,
                "Four of four held",
                FROZEN,
                "MET",
                of("10"),
                List.of(
                        new CheckView("2026-04", of("25"), of("35"), false),
                        new CheckView("2026-05", of("40"), of("35"), true)));
        List<LogLine> log = List.of(
                new LogLine(FROZEN, "system", "OPENED", null),
                new LogLine(FROZEN.plusDays(1), "Mei Lin", "DECIDED", measure + " (until 2026-06-30)"),
                new LogLine(FROZEN.plusMonths(1), "system", "CHECKED", "2026-04: 25 % / 35 %"));
        MissView miss = new MissView(
                1,
                missed,
                "Lead conversion",
                cause.text(),
                List.of(cause),
                "MET",
                "MANAGER",
                null,
                List.of(action),
                log);
        return new ReviewView(
                new ReviewLine(
                        "2026-Q1",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 3, 31),
                        "CLOSED",
                        FROZEN,
                        FROZEN.plusMonths(2),
                        1,
                        1,
                        1),
                "CNY",
                List.of(figures("COMPANY", "", "Company"), figures("TEAM", "north", team)),
                List.of(
                        stage("INITIAL_CONTACT", 120, 84),
                        stage("NEEDS_ANALYSIS", 84, 60),
                        stage("SOLUTION", 60, 50),
                        stage("QUOTATION", 50, 41),
                        stage("NEGOTIATION", 41, 36),
                        stage("CONTRACT", 120, 36)),
                List.of(met, unknown, missed),
                List.of(miss));
    }

    private static FigureRow figures(String scope, String subject, String label) {
        return new FigureRow(
                scope,
                subject,
                label,
                120,
                36,
                20,
                of("1620000"),
                of("30"),
                of("64.29"),
                of("45000"),
                of("45000"),
                of("25"),
                of("45"),
                null);
    }

    private static StageRow stage(String stage, long entered, long advanced) {
        return new StageRow(
                "COMPANY", "", stage, entered, advanced, entered - advanced, 0, of("41"), of("60"), of("9"));
    }

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }
}
