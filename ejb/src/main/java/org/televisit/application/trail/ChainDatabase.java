package org.televisit.application.trail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database under the chain, as plain SQL sees it. */
@ApplicationScoped
public class ChainDatabase {

    @Resource(lookup = "java:jboss/datasources/TelevisitDS")
    private DataSource source;

    /** Something done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it; the connection is closed afterwards. */
        T with(Connection connection) throws SQLException;
    }

    /** Does it in the running transaction. */
    public <T> T in(Work<T> work) {
        try (Connection connection = open()) {
            return work.with(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit chain's tables do not answer", failure);
        }
    }

    /** A connection that the caller closes. */
    public Connection open() throws SQLException {
        return source.getConnection();
    }
}
