package io.closeloop.service;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.process.ServiceCaseProcess;
import io.closeloop.process.ServiceForms;
import io.closeloop.service.Customers.Customer;
import io.closeloop.service.ServiceCase.Origin;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what is said about service cases outside their tasks: over HTTP, in the start form, by other processes. */
@Service
@Transactional
class CaseDesk {

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_NOTE = 4000;

    private static final Set<String> POSTED = Set.of(
            ServiceForms.NewCase.ACCOUNT_NUMBER,
            ServiceForms.NewCase.SUBJECT,
            ServiceForms.NewCase.DESCRIPTION,
            ServiceForms.NewCase.KIND,
            ServiceForms.NewCase.SEVERITY,
            ServiceForms.NewCase.PRIORITY);

    private final ServiceCases cases;
    private final Customers customers;
    private final CaseReader reader;
    private final ServiceCaseProcess process;

    CaseDesk(ServiceCases cases, Customers customers, CaseReader reader, ServiceCaseProcess process) {
        this.cases = cases;
        this.customers = customers;
        this.reader = reader;
        this.process = process;
    }

    /** Records a case that another process of ours found, and starts the work on it. */
    ServiceCase open(Origin origin, NewCase told) {
        ServiceCase opened = cases.open(origin, told);
        process.start(opened.id(), origin.caseNumber());
        return opened;
    }

    /** Records a case sent over HTTP and starts the work on it. */
    String open(Map<String, Object> body, Actor actor) {
        mayServe(actor);
        Fields fields = Fields.json(body);
        fields.allowOnly(POSTED);
        Entered entered = read(fields, actor);
        return open(entered.origin(CaseSource.API, actor), entered.told()).number();
    }

    /** Records a case entered in the start form, whose process is running already; or takes up the one it names. */
    StartedCase start(Map<String, Object> form, Actor actor) {
        Fields fields = Fields.of(form);
        if (fields.isGiven(ServiceForms.NewCase.REOPENS)) {
            String number = fields.text(ServiceForms.NewCase.REOPENS, LONGEST_NUMBER);
            String why = fields.requiredText(ServiceForms.NewCase.DESCRIPTION, LONGEST_NOTE);
            fields.check();
            return new StartedCase(reopen(number.strip(), why, actor), false);
        }
        Entered entered = read(fields, actor);
        return new StartedCase(cases.open(entered.origin(CaseSource.TASKLIST, actor), entered.told()), true);
    }

    private Entered read(Fields fields, Actor actor) {
        String number = fields.requiredText(ServiceForms.NewCase.ACCOUNT_NUMBER, LONGEST_NUMBER);
        NewCase told = NewCase.read(fields);
        fields.check();
        return new Entered(customers.get(ServiceForms.NewCase.ACCOUNT_NUMBER, number.strip(), actor), told);
    }

    /** The customer has answered what they were asked. */
    void customerAnswered(String number, String answer, Actor actor) {
        ServiceCase serviceCase = forChange(number, actor);
        cases.customerAnswered(serviceCase.id(), answer, actor.userId());
        process.customerAnswered(serviceCase.id());
    }

    /** A solved case is not solved after all. */
    ServiceCase reopen(String number, String why, Actor actor) {
        ServiceCase serviceCase = forChange(number, actor);
        cases.reopen(serviceCase.id(), why, actor.userId());
        process.reopened(serviceCase.id());
        return serviceCase;
    }

    /**
     * The case, for somebody who may see it.
     *
     * @throws Refusal NOT_FOUND where there is none for this user
     */
    private ServiceCase forChange(String number, Actor actor) {
        mayServe(actor);
        reader.view(number, actor);
        return cases.get(number);
    }

    private static void mayServe(Actor actor) {
        actor.mustBeIn(Groups.SERVICE, Groups.SALES, Groups.SALES_MANAGERS, Groups.ADMINISTRATORS);
    }

    private record Entered(Customer customer, NewCase told) {

        /** There is no case that it came out of: the account's number is the business key. */
        Origin origin(CaseSource source, Actor actor) {
            return new Origin(customer.accountId(), customer.number(), source, actor.userId());
        }
    }
}
