package dev.ross.platform.growth;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts the statements that reach PostgreSQL, by the thread that sends them. As long as it is open, every new
 * connection of this process goes through it, pools and frameworks included; connections keep counting until they are
 * closed.
 */
public final class StatementCounter implements AutoCloseable {
    private static final Map<Thread, List<String>> NOTED = new ConcurrentHashMap<>();
    private static final List<String> NOBODY_ASKS = List.of();
    private final Counting driver = new Counting();

    public StatementCounter() {
        try {
            if (org.postgresql.Driver.isRegistered()) org.postgresql.Driver.deregister();
            DriverManager.registerDriver(driver);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statements that this thread sends meanwhile, in order. */
    public static List<String> during(Runnable work) {
        var mine = new CopyOnWriteArrayList<String>();
        NOTED.put(Thread.currentThread(), mine);
        try {
            work.run();
            return new ArrayList<>(mine);
        } finally {
            NOTED.remove(Thread.currentThread());
        }
    }

    @Override
    public void close() throws SQLException {
        DriverManager.deregisterDriver(driver);
        org.postgresql.Driver.register();
    }

    private static void note(String sql) {
        var noted = NOTED.getOrDefault(Thread.currentThread(), NOBODY_ASKS);
        if (noted != NOBODY_ASKS) noted.add(sql);
    }

    private static final class Counting implements Driver {
        private final org.postgresql.Driver real = new org.postgresql.Driver();

        @Override
        public @Nullable Connection connect(String url, Properties info) throws SQLException {
            var connection = real.connect(url, info);
            return connection == null ? null : proxy(Connection.class, connection, null);
        }

        @Override
        public boolean acceptsURL(String url) {
            return real.acceptsURL(url);
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return real.getPropertyInfo(url, info);
        }

        @Override
        public int getMajorVersion() {
            return real.getMajorVersion();
        }

        @Override
        public int getMinorVersion() {
            return real.getMinorVersion();
        }

        @Override
        public boolean jdbcCompliant() {
            return real.jdbcCompliant();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("org.postgresql");
        }
    }

    private static <T> T proxy(Class<T> type, T real, @Nullable String prepared) {
        return type.cast(Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(real, method, arguments, prepared)));
    }

    private static @Nullable Object call(
            Object real, Method method, Object @Nullable [] arguments, @Nullable String prepared) throws Throwable {
        if (real instanceof Statement && method.getName().startsWith("execute"))
            note(arguments != null && arguments[0] instanceof String sql ? sql : String.valueOf(prepared));
        try {
            var answer = method.invoke(real, arguments);
            if (answer instanceof PreparedStatement statement
                    && arguments != null
                    && arguments[0] instanceof String sql)
                return method.getReturnType() == PreparedStatement.class
                        ? proxy(PreparedStatement.class, statement, sql)
                        : answer;
            return answer instanceof Statement statement && method.getReturnType() == Statement.class
                    ? proxy(Statement.class, statement, null)
                    : answer;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
