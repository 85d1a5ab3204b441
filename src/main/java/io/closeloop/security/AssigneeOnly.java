package io.closeloop.security;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Leaves an assigned task to its assignee. The engine lets every member of a candidate group complete or unclaim a
 * task that a colleague has claimed already, and a former assignee the task that was taken away; here only those do
 * who may assign the task anew, such as sales managers.
 */
class AssigneeOnly extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        var user = Context.getCommandContext().getAuthentication();
        boolean someoneElses = user != null
                && task.getAssignee() != null
                && !task.getAssignee().equals(user.getUserId());
        if (someoneElses) {
            checkTaskAssign(task);
        }
    }
}
