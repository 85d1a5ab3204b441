package io.closeloop.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Pictures of the steps, kept with the build; {@code -Dscreenshots=update} puts them into the documentation. */
class Screenshots {

    private static final boolean UPDATE = "update".equals(System.getProperty("screenshots"));

    private int taken;

    void take(Page page, String name) {
        String file = "%02d-%s.png".formatted(++taken, name);
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
