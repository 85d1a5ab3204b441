package io.closeloop.account;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ArchiveSilentContactsDelegate implements JavaDelegate {

    private final SilentContacts contacts;

    ArchiveSilentContactsDelegate(SilentContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contacts.archive();
    }
}
