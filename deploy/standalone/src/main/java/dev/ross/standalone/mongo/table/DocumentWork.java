package dev.ross.standalone.mongo.table;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on one connection of the document store. */
public interface DocumentWork<T> {
    T on(Connection connection) throws SQLException;
}
