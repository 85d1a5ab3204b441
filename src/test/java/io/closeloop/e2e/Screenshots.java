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

    void take(Page page, String name) {
        String file = series.isEmpty() ? "%02d-%s.png".formatted(++taken, name) : series + "-" + name + ".png";
        page.mouse().move(0, 0);
        page.screenshot(options(Path.of("target", "screenshots", file)));
        if (UPDATE) {
            page.screenshot(options(Path.of("docs", "screenshots", file)));
        }
    }

    private static Page.ScreenshotOptions options(Path path) {
        return new Page.ScreenshotOptions().setPath(path).setAnimations(ScreenshotAnimations.DISABLED);
    }
}
