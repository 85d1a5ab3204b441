package io.closeloop.process;

/** Names in the process {@code recordPayment}: a payment that finance enters by hand. */
public final class RecordPayment {

    public static final String KEY = "recordPayment";

    private RecordPayment() {}
}
