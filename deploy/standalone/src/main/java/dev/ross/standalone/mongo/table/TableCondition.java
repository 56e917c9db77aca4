package dev.ross.standalone.mongo.table;

import dev.ross.standalone.mongo.document.DocumentFilter;
import dev.ross.standalone.mongo.document.KeyBound;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** The SQL condition for those conditions of a filter that the columns of a table can check. */
final class TableCondition {
    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * @param uniques the members of each unique index
     * @param after the key after which rows are wanted; null for all
     */
    TableCondition(DocumentFilter filter, List<List<String>> uniques, byte @Nullable [] after) {
        var key = filter.key();
        if (key != null) {
            add("id = ?", key);
        } else if (filter.keys() != null) {
            add("id = ANY (?)", filter.keys().toArray(byte[][]::new));
        }
        if (filter.above() != null) addBound("id >", filter.above());
        if (filter.below() != null) addBound("id <", filter.below());
        if (after != null) add("id > ?", after);
        if (filter.least() != null) add("position >= ?", filter.least());
        if (filter.most() != null) add("position <= ?", filter.most());
        if (filter.write() != null) add("write = ?", filter.write());
        uniques.forEach(members -> addUnique(filter, members));
    }

    private void addBound(String comparison, KeyBound bound) {
        add(comparison + (bound.inclusive() ? "= ?" : " ?"), bound.key());
    }

    private void addUnique(DocumentFilter filter, List<String> members) {
        if (!members.stream().allMatch(member -> filter.equal(member) != null)) return;
        var equal = new BsonDocument();
        for (var member : members) equal.put(member, filter.equal(member));
        add(DocumentColumns.quoted(DocumentColumns.unique(members)) + " = ?", DocumentColumns.unique(equal, members));
    }

    private void add(String part, Object value) {
        parts.add(part);
        values.add(value);
    }

    /** Returns the WHERE clause, empty if every row is wanted. */
    String where() {
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    void set(PreparedStatement statement, int from) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case byte[] bytes -> statement.setBytes(from + i, bytes);
                case Long number -> statement.setLong(from + i, number);
                case byte[][] many ->
                    statement.setArray(from + i, statement.getConnection().createArrayOf("bytea", many));
                default -> throw new IllegalStateException();
            }
        }
    }
}
