package io.closeloop.base;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off a batch in one transaction. Where that fails, each of it comes again in one of its own, so that what is wrong
 * with one customer holds nobody else.
 */
@Component
public class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate transaction;

    OneByOne(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Works it off and says how many of it are dealt with.
     *
     * @param work says how many it did: some may be in another node's hand
     * @param aside what becomes of one that fails by itself, so that it is not the next one again
     */
    public <T> int work(List<T> batch, ToIntFunction<List<T>> work, Consumer<T> aside) {
        try {
            return inTransaction(batch, work);
        } catch (RuntimeException failure) {
            LOG.warn("A batch of {} is worked off one by one: {}", batch.size(), failure.toString());
            return batch.stream().mapToInt(one -> workAlone(one, work, aside)).sum();
        }
    }

    private <T> int workAlone(T one, ToIntFunction<List<T>> work, Consumer<T> aside) {
        try {
            return inTransaction(List.of(one), work);
        } catch (RuntimeException failure) {
            LOG.error("{} is put aside.", one, failure);
            transaction.executeWithoutResult(status -> aside.accept(one));
            return 1;
        }
    }

    private <T> int inTransaction(List<T> batch, ToIntFunction<List<T>> work) {
        return transaction.execute(status -> work.applyAsInt(batch));
    }
}
