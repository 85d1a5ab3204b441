package io.closeloop.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Loads the classes of the bare engine once more, with the FEEL engine that Camunda ships in place of the newer one
 * Closeloop uses. Only {@link Contestant} is shared.
 */
class AsShippedLoader extends URLClassLoader {

    private static final String FEEL_ENGINE = "feel-engine";

    AsShippedLoader(Path shippedJars) {
        super(classPath(shippedJars), ClassLoader.getPlatformClassLoader());
    }

    /** Starts the bare engine on a database. */
    Contestant bareEngine(String jdbcUrl, String user, String password) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            return (Contestant) loadClass(BareEngine.class.getName())
                    .getDeclaredConstructor(String.class, String.class, String.class)
                    .newInstance(jdbcUrl, user, password);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The bare engine could not be started", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return name.equals(Contestant.class.getName()) ? Contestant.class : super.findClass(name);
    }

    private static URL[] classPath(Path shippedJars) {
        Stream<Path> ours = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> !path.getFileName().toString().startsWith(FEEL_ENGINE));
        try (Stream<Path> shipped = Files.list(shippedJars)) {
            return Stream.concat(ours, shipped.toList().stream())
                    .map(AsShippedLoader::url)
                    .toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
