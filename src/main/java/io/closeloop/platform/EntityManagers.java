package io.closeloop.platform;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Gives the engine entity managers that describe a new row only where its id is refused: it has none, or the one that means
 * "all". Its own write out every row, with all its columns, for the message of an error that does not come: a twentieth of
 * the time that job threads are at work.
 */
class EntityManagers implements SessionFactory {

    private final ProcessEngineConfigurationImpl engine;

    EntityManagers(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public Class<?> getSessionType() {
        return DbEntityManager.class;
    }

    @Override
    public Session openSession() {
        PersistenceSession rows = Context.getCommandContext().getSession(PersistenceSession.class);
        return new DbEntityManager(engine.getIdGenerator(), rows) {

            @Override
            protected void validateId(DbEntity entity) {
                if (entity.getId() == null || Authorization.ANY.equals(entity.getId())) {
                    super.validateId(entity);
                }
            }
        };
    }
}
