package io.closeloop.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Pictures of the steps, kept with the build; {@code -Dscreenshots=update} puts them into the documentation. */
class Screenshots {

    private static final boolean UPDATE = "update".equals(System.getProperty("screenshots"));

    private final String series;
    private int taken;

    Screenshots() {
        this("");
    }

    /** Pictures whose names begin with that of their series, where a test takes each by itself. */
    Screenshots(String series) {
        this.series = series;
    }

    /** What is on the screen. */
    void take(Page page, String name) {
        page.mouse().move(0, 0);
        take(page, name, false);
    }

    /** The page from its top to its end. */
    void takeWhole(Page page, String name) {
        take(page, name, true);
    }

    private void take(Page page, String name, boolean whole) {
        String file = series.isEmpty() ? "%02d-%s.png".formatted(++taken, name) : series + "-" + name + ".png";
        page.screenshot(options(Path.of("target", "screenshots", file), whole));
        if (UPDATE) {
            page.screenshot(options(Path.of("docs", "screenshots", file), whole));
        }
    }

    private static Page.ScreenshotOptions options(Path path, boolean whole) {
        return new Page.ScreenshotOptions()
                .setPath(path)
                .setFullPage(whole)
                .setAnimations(ScreenshotAnimations.DISABLED);
    }
}
