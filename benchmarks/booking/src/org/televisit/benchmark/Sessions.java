package org.televisit.benchmark;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The product's persistence unit; each thread has the entity manager of its running transaction, as in the server. */
final class Sessions implements AutoCloseable {

    private static final Logger QUIET = Logger.getLogger("org");
    private static final Logger REFUSALS = Logger.getLogger("org.hibernate.engine.jdbc.spi.SqlExceptionHelper");

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> running = new ThreadLocal<>();

    Sessions(DataSource kept) {
        QUIET.setLevel(Level.WARNING);
        REFUSALS.setLevel(Level.OFF);
        factory = Persistence.createEntityManagerFactory(
                "televisit",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", kept,
                        "jakarta.persistence.nonJtaDataSource", kept));
    }

    /** What the container would inject: whoever uses it speaks to the entity manager of their own transaction. */
    EntityManager shared() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(running.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    <T> T inTransaction(Supplier<T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            running.set(em);
            em.getTransaction().begin();
            try {
                T result = work.get();
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                running.remove();
            }
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
