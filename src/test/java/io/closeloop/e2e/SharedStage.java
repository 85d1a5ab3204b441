package io.closeloop.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Starts the application, and a thread's browser, when the first test needs them, and ends them after the last. */
class SharedStage implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        Chromium.assumeInstalled();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == RunningApplication.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store shared = context.getRoot().getStore(Namespace.create(SharedStage.class));
        return parameter.getParameter().getType() == Browser.class
                ? shared.getOrComputeIfAbsent(Thread.currentThread(), thread -> new OpenBrowser(), OpenBrowser.class)
                        .browser
                : shared.getOrComputeIfAbsent(Demo.class).application;
    }

    /** Closed by JUnit, as the store's other content. */
    static class OpenBrowser implements Store.CloseableResource {

        private final Playwright playwright = Chromium.playwright();
        private final Browser browser = Chromium.launch(playwright);

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** Closed by JUnit, as the store's other content. */
    static class Demo implements Store.CloseableResource {

        private final Path directory;
        private final RunningApplication application;

        Demo() {
            try {
                directory = Files.createTempDirectory("closeloop-e2e");
                application = RunningApplication.withDemo(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            application.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
