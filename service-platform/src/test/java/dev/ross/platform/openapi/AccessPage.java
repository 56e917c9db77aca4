package dev.ross.platform.openapi;

import dev.ross.platform.security.CallerKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that says who may call which operation, made from the OpenAPI documents. */
public final class AccessPage {
    private static final String FILE = "access.md";
    private static final List<CallerKind> COLUMNS = List.of(
            CallerKind.ANYONE,
            CallerKind.LOGGED_IN,
            CallerKind.STAFF_APP,
            CallerKind.CUSTOMER,
            CallerKind.COMPANION,
            CallerKind.STAFF,
            CallerKind.MANAGER);
    private static final String TOP = """
            # Who may call what

            Made from the OpenAPI documents, which take it from `@AllowedFor` at each handler; tests call every route as every kind
            of caller (`AccessMatrixTest`, `QueryAccessTest`). After a change the command of
            [adding-a-feature.md](adding-a-feature.md), part D, writes this page.

            A customer is a guest who is logged in: the aggregate or the screen selects what is theirs, and anything else does not
            exist for them. Companions have joined the party that the address names. Staff and managers work for the restaurant that
            the address names, and a manager may do whatever staff may. Without a token the answer is 401, to others 403.
            """;

    private AccessPage() {}

    /** Requires that the file says what the documents say; with {@code -Dross.write-docs} it is written first. */
    public static void requireSame() {
        DocumentFiles.requireSamePage(FILE, text());
    }

    private static String text() {
        return TOP + table("Commands", "command") + table("Queries", "query");
    }

    private static String table(String title, String service) {
        var names = COLUMNS.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" | "));
        var rule = " --- |".repeat(COLUMNS.size() + 2);
        var rows = DescribedOperation.all(service).stream().map(AccessPage::row).collect(Collectors.joining("\n"));
        return "\n## " + title + "\n\n| request | what it does | " + names + " |\n|" + rule + "\n" + rows + "\n";
    }

    private static String row(DescribedOperation operation) {
        var marks = COLUMNS.stream()
                .map(kind -> isAllowed(kind, operation) ? " yes " : " ")
                .collect(Collectors.joining("|"));
        var summary = operation.json().path("summary").asString();
        return Stream.of("`" + operation.route() + "`", summary).collect(Collectors.joining(" | ", "| ", " |")) + marks
                + "|";
    }

    /** A manager counts as staff, and every kind as anyone. */
    private static boolean isAllowed(CallerKind kind, DescribedOperation operation) {
        var callers = operation.callers();
        return callers.contains(kind)
                || callers.contains(CallerKind.ANYONE)
                || kind == CallerKind.MANAGER && callers.contains(CallerKind.STAFF);
    }
}
