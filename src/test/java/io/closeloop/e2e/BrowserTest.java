package io.closeloop.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a browser, on the packaged application with its demo organisation. All these tests of a run share the application
 * and those of a thread the browser (as parameters of their constructors), so each works on customers of its own and leaves no
 * rule changed that the others' cases depend on. They run one after the other, in the {@code SAME_THREAD}; beside them only one that
 * neither changes rules or deals nor adds up figures. Without a Chromium they are skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedStage.class)
@interface BrowserTest {}
