package org.televisit.domain.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the chain for who checks it, a page at a time, in the transaction of a connection that others open and close. */
public final class ChainReader {

    private static final int LINK_COLUMNS = 6;
    private static final String PAGE =
            "select l.place, l.event_id, l.content_mac, l.previous_mac, l.linked_at, l.mac, e."
                    + String.join(", e.", AuditRow.COLUMNS)
                    + " from audit_link l left join audit_event e on e.id = l.event_id"
                    + " where l.place > ? order by l.place fetch first ? rows only";

    private final Connection connection;

    /** Works on this connection. */
    public ChainReader(Connection connection) {
        this.connection = connection;
    }

    /** A place and its line; the line is null when it is gone. */
    record Linked(AuditLink link, AuditRow row) {}

    /**
     * What was last told outside.
     *
     * @param by the node that did; null when none ever did
     */
    public record Anchored(long length, Instant at, String by, Instant mailedAt) {}

    /** The head. */
    ChainHead head() throws SQLException {
        return new ChainStore(connection).head();
    }

    /** Where the chain goes on from. */
    ChainBase base() throws SQLException {
        return ChainBase.read(connection);
    }

    /** The places after this one. */
    List<Linked> page(long after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setLong(1, after);
            select.setInt(2, limit);
            List<Linked> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(linked(rows));
                }
            }
            return found;
        }
    }

    private static Linked linked(ResultSet rows) throws SQLException {
        AuditLink link = new AuditLink(
                rows.getLong(1),
                rows.getLong(2),
                rows.getString(3),
                rows.getString(4),
                ChainStore.moment(rows, 5),
                rows.getString(6));
        boolean gone = rows.getObject(LINK_COLUMNS + 1) == null;
        return new Linked(link, gone ? null : ChainStore.row(rows, LINK_COLUMNS));
    }

    /** Keys of lines that have no place, up to this key, and are not waited for. */
    List<Long> unlinked(long seenTo, int limit) throws SQLException {
        String sql = "select e.id from audit_event e left join audit_link l on l.event_id = e.id"
                + " where l.place is null and e.id <= ?"
                + " and not exists (select 1 from audit_gap g where e.id between g.from_id and g.to_id)"
                + " order by e.id fetch first ? rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, seenTo);
            select.setInt(2, limit);
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        }
    }

    /** What was last told outside. */
    public Anchored anchored() throws SQLException {
        String sql = "select anchored_length, anchored_at, anchored_by, mailed_at from audit_chain where id = 1";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return new Anchored(
                    rows.getLong(1), ChainStore.moment(rows, 2), rows.getString(3), ChainStore.moment(rows, 4));
        }
    }

    /** Notes that this node told this outside now. */
    public void anchored(Anchor anchor, String node) throws SQLException {
        String sql = "update audit_chain set anchored_length = ?, anchored_at = ?, anchored_by = ? where id = 1";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, anchor.length());
            update.setObject(2, ChainStore.at(anchor.at()));
            update.setString(3, node);
            update.executeUpdate();
        }
    }

    /** Notes that an anchor was mailed now. */
    public void mailed(Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update audit_chain set mailed_at = ? where id = 1")) {
            update.setObject(1, ChainStore.at(now));
            update.executeUpdate();
        }
    }
}
