package dev.ross.saga.notification.template;

import dev.ross.contracts.report.RenderedReport;
import dev.ross.platform.axon.BoundedQuery;
import java.time.Duration;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Has the query service render reports. */
@Component
class QueriedReports implements ReportSource {
    /** Rendering takes a second, and the screen may be some events behind. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final QueryGateway queries;

    QueriedReports(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public RenderedReport render(Object query) {
        return BoundedQuery.ask(queries, query, RenderedReport.class, TIMEOUT)
                .orElseThrow(() -> new IllegalStateException("the query service does not render the report"));
    }
}
