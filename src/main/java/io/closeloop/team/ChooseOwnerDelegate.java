package io.closeloop.team;

import static io.closeloop.process.ConvertLead.Handover.CONVERSION;
import static io.closeloop.process.ConvertLead.LeadRouting.TEAM;

import io.closeloop.process.LeadConversion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Choose owner: hands the conversion on with the team and the owner that follow from the routing table. */
@Component
class ChooseOwnerDelegate implements JavaDelegate {

    private final Owners owners;

    ChooseOwnerDelegate(Owners owners) {
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadConversion conversion = CONVERSION.get(execution);
        OwnerChoice choice = owners.choose(TEAM.get(execution), conversion.owner());
        CONVERSION.set(execution, conversion.ownedBy(choice.team(), choice.owner()));
    }
}
