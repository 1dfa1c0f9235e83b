package org.televisit.infrastructure.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.televisit.application.health.Probe;

/** Takes a connection out of the pool and has the driver ask the database whether it is alive. */
@ApplicationScoped
public class DatabaseProbe implements Probe {

    private static final int PATIENCE_SECONDS = 3;

    @Resource(lookup = "java:jboss/datasources/TelevisitDS")
    private DataSource database;

    @Override
    public String part() {
        return "database";
    }

    @Override
    public Finding look() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS) ? Finding.up() : Finding.down("no-answer");
        } catch (SQLException e) {
            return Finding.down("no-connection");
        }
    }
}
