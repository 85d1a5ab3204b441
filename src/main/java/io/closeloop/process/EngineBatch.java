package io.closeloop.process;

import java.util.function.Supplier;

/**
 * Carries out work that calls the engine many times, such as starting the cases of an import's batch, and lets the
 * engine write what comes of it once, at the end, in the caller's transaction. Until then the engine's queries do not
 * see it.
 */
public interface EngineBatch {

    <T> T call(Supplier<T> work);
}
