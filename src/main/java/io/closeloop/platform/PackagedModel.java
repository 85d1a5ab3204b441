package io.closeloop.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/**
 * A model or form under its bare file name. The engine compares what it deploys by name, and would take the absolute
 * path of a file outside a jar: the same model would be another one for {@code spring-boot:run} and for the jar.
 */
class PackagedModel extends ByteArrayResource implements ContextResource {

    private final String fileName;

    private PackagedModel(byte[] content, String fileName) {
        super(content);
        this.fileName = fileName;
    }

    static Resource of(Resource file) {
        try {
            return new PackagedModel(file.getContentAsByteArray(), file.getFilename());
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged model " + file + " cannot be read", e);
        }
    }

    @Override
    public String getFilename() {
        return fileName;
    }

    @Override
    public String getPathWithinContext() {
        return fileName;
    }
}
