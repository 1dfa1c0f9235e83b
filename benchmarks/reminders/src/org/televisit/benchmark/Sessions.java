package org.televisit.benchmark;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;

/** The product's persistence unit on one kept connection, as a worker of the server has one of its pool. */
final class Sessions implements AutoCloseable {

    private static final Logger QUIET = Logger.getLogger("org");

    private final EntityManagerFactory factory;
    private final EntityManager em;

    Sessions(String url) {
        QUIET.setLevel(Level.WARNING);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(url);
        KeptConnections kept = new KeptConnections(database);
        factory = Persistence.createEntityManagerFactory(
                "televisit",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", kept,
                        "jakarta.persistence.nonJtaDataSource", kept));
        em = factory.createEntityManager();
    }

    <T> T inTransaction(Function<EntityManager, T> work) {
        em.getTransaction().begin();
        try {
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }

    @Override
    public void close() {
        em.close();
        factory.close();
    }
}
