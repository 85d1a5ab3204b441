package io.closeloop.target.review;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds a font for what the built-in fonts of PDF cannot write, above all Chinese: one of the system's. Where the system
 * has none, such characters are question marks, and the log says once what to install.
 */
@Component
class ReportFonts {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFonts.class);

    /** Well drawn ones first; any other that has the characters will do. */
    private static final List<String> PREFERRED = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "WenQuanYi Micro Hei",
            "Droid Sans Fallback",
            "Microsoft YaHei",
            "PingFang SC",
            "Hiragino Sans GB",
            "SimSun");

    private static final int HAN = '中';
    private static final int LATIN = 0xFF;

    private Optional<Font> chosen;

    /** What a text needs beside the built-in fonts: a font file, and the text with what no font can write replaced. */
    record Fitted(String text, byte[] font) {}

    Fitted fit(String text) {
        Optional<Font> font = font();
        SortedSet<Integer> special = new TreeSet<>();
        StringBuilder fitted = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character <= LATIN) {
                fitted.appendCodePoint(character);
            } else if (font.isPresent() && font.get().canDisplay(character)) {
                special.add(character);
                fitted.appendCodePoint(character);
            } else {
                fitted.append(replacement(character));
            }
        });
        return new Fitted(fitted.toString(), special.isEmpty() ? null : OutlineFont.of(font.orElseThrow(), special));
    }

    private static String replacement(int character) {
        return switch (character) {
            case '→' -> "to";
            case '–', '—' -> "-";
            default -> "?";
        };
    }

    private synchronized Optional<Font> font() {
        if (chosen == null) {
            chosen = find();
            if (chosen.isEmpty()) {
                LOG.warn(
                        "This system has no font for Chinese: in reports such characters are question marks. Install one,"
                                + " for example the package fonts-noto-cjk.");
            }
        }
        return chosen;
    }

    private static Optional<Font> find() {
        try {
            Font[] all = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
            return Arrays.stream(all)
                    .filter(font -> font.canDisplay(HAN))
                    .min(Comparator.<Font>comparingInt(ReportFonts::rank).thenComparing(font -> font.getFontName()));
        } catch (LinkageError | InternalError | RuntimeException noFonts) {
            // A Java without the libraries for fonts, as in small containers.
            LOG.debug("The system's fonts cannot be read", noFonts);
            return Optional.empty();
        }
    }

    private static int rank(Font font) {
        int place = PREFERRED.indexOf(font.getFamily());
        return place < 0 ? PREFERRED.size() : place;
    }
}
