package org.televisit.domain.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The chain in the database, in the transaction of a connection that others open and close. Plain SQL: what is sealed
 * and checked is what the database holds.
 */
public final class ChainStore {

    private static final String EVENT = "e." + String.join(", e.", AuditRow.COLUMNS);

    private final Connection connection;

    /** Works on this connection. */
    public ChainStore(Connection connection) {
        this.connection = connection;
    }

    /** Takes the chain for this node until a moment, or holds it for longer; false while another node has it. */
    public boolean claim(String node, Instant now, Instant until) throws SQLException {
        String sql = "update audit_chain set claimed_by = ?, claimed_until = ? where id = 1"
                + " and (claimed_by is null or claimed_by = ? or claimed_until < ?)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, node);
            update.setObject(2, at(until));
            update.setString(3, node);
            update.setObject(4, at(now));
            return update.executeUpdate() == 1;
        }
    }

    /** The head, locked until the transaction ends. */
    public ChainHead headLocked() throws SQLException {
        return head(" for update");
    }

    /** The head as it is. */
    public ChainHead head() throws SQLException {
        return head("");
    }

    private ChainHead head(String lock) throws SQLException {
        String sql = "select length, mac, seen_to from audit_chain where id = 1" + lock;
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("The row of the audit chain's head is gone");
            }
            return new ChainHead(rows.getLong(1), rows.getString(2), rows.getLong(3));
        }
    }

    /** Lines above a key, ascending. */
    public List<AuditRow> rowsAbove(long key, int limit) throws SQLException {
        String sql = "select " + EVENT + " from audit_event e where e.id > ? order by e.id fetch first ? rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, key);
            select.setInt(2, limit);
            return rows(select);
        }
    }

    /** Lines that have appeared in gaps, ascending. */
    public List<AuditRow> rowsInGaps(int limit) throws SQLException {
        String sql = "select " + EVENT + " from audit_gap g join audit_event e on e.id between g.from_id and g.to_id"
                + " order by e.id fetch first ? rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            return rows(select);
        }
    }

    private static List<AuditRow> rows(PreparedStatement select) throws SQLException {
        List<AuditRow> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(row(rows, 0));
            }
        }
        return found;
    }

    /** The line whose columns begin after this one. */
    static AuditRow row(ResultSet rows, int after) throws SQLException {
        int at = after;
        return new AuditRow(
                rows.getLong(++at),
                moment(rows, ++at),
                rows.getString(++at),
                rows.getString(++at),
                rows.getString(++at),
                rows.getString(++at),
                rows.getString(++at),
                rows.getString(++at),
                rows.getObject(++at, Long.class),
                rows.getString(++at),
                rows.getString(++at));
    }

    /** Adds places to the end. */
    public void append(List<AuditLink> links) throws SQLException {
        String sql = "insert into audit_link (place, event_id, content_mac, previous_mac, linked_at, mac)"
                + " values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (AuditLink link : links) {
                insert.setLong(1, link.place());
                insert.setLong(2, link.eventId());
                insert.setString(3, link.contentMac());
                insert.setString(4, link.previousMac());
                insert.setObject(5, at(link.linkedAt()));
                insert.setString(6, link.mac());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The chain has come so far. */
    public void advance(ChainHead head) throws SQLException {
        String sql = "update audit_chain set length = ?, mac = ?, seen_to = ? where id = 1";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, head.length());
            update.setString(2, head.mac());
            update.setLong(3, head.seenTo());
            update.executeUpdate();
        }
    }

    /** The gaps that are known. */
    public List<Gap> gaps() throws SQLException {
        List<Gap> gaps = new ArrayList<>();
        String sql = "select from_id, to_id, seen_at from audit_gap order by from_id";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                gaps.add(new Gap(rows.getLong(1), rows.getLong(2), moment(rows, 3)));
            }
        }
        return gaps;
    }

    /** These are the gaps now. */
    public void keep(List<Gap> gaps) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from audit_gap")) {
            delete.executeUpdate();
        }
        String sql = "insert into audit_gap (from_id, to_id, seen_at) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Gap gap : gaps) {
                insert.setLong(1, gap.from());
                insert.setLong(2, gap.to());
                insert.setObject(3, at(gap.seenAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet rows, int column) throws SQLException {
        OffsetDateTime moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
