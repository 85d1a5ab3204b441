package io.closeloop.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test in a browser, on the packaged application with its demo organisation. All these tests of a run share the two
 * (as parameters of their constructors), so each works on customers of its own and leaves no rule changed that the
 * others' cases depend on. Without a Chromium they are skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedStage.class)
@Execution(ExecutionMode.SAME_THREAD)
@interface BrowserTest {}
