package io.closeloop.target.review;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.closeloop.target.review.ReportFonts.Fitted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A review's record on paper. */
@Component
class ReviewPdf {

    private static final String TEMPLATE = "report";
    private static final int REGULAR = 400;

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final ReportFonts fonts;
    private final ReportModel model;

    ReviewPdf(ReportFonts fonts, ReportModel model) {
        this.fonts = fonts;
        this.model = model;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/review/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.addTemplateResolver(resolver);
        // The library tells of each page it lays out.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    byte[] of(ReviewView review) {
        Fitted page = fonts.fit(printable(templates.process(TEMPLATE, new Context(Locale.ENGLISH, model.of(review)))));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(page.text(), null)
                .withProducer("Closeloop")
                .toStream(pdf);
        builder.useFastMode();
        if (page.font() != null) {
            builder.useFont(() -> new ByteArrayInputStream(page.font()), "Report", REGULAR, FontStyle.NORMAL, false);
        }
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** XML knows no control characters and no halves of characters, which names from other systems may have. */
    private static String printable(String html) {
        StringBuilder printable = new StringBuilder(html.length());
        html.codePoints().filter(ReviewPdf::isPrintable).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isPrintable(int character) {
        return character == '\n'
                || character == '\t'
                || !Character.isISOControl(character)
                        && Character.getType(character) != Character.SURROGATE
                        && (character & 0xFFFE) != 0xFFFE;
    }
}
