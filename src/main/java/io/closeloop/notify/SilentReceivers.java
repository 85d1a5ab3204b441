package io.closeloop.notify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Receivers that let the last call wait until its time was up. Only one call at a time goes to such a one, until it
 * answers: however many messages pile up for it, they hold one of the engine's job threads, and the others are left to
 * the business.
 */
@Component
class SilentReceivers {

    private final Map<String, AtomicBoolean> calledNow = new ConcurrentHashMap<>();

    /** @throws SendingFailedException at once where somebody is waiting for the receiver's first answer already */
    <T> T call(String receiver, Supplier<T> call) {
        AtomicBoolean called = calledNow.get(receiver);
        if (called != null && !called.compareAndSet(false, true)) {
            throw new SendingFailedException(receiver + " did not answer last time, and another message waits for it.");
        }
        try {
            T answer = call.get();
            calledNow.remove(receiver);
            return answer;
        } catch (NoAnswerException silent) {
            calledNow.put(receiver, new AtomicBoolean());
            throw silent;
        } catch (RuntimeException refused) {
            calledNow.remove(receiver);
            throw refused;
        }
    }
}
