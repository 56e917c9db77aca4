package dev.ross.saga.notification.template;

import dev.ross.contracts.report.RenderedReport;

/** Source of reports that are to be mailed. */
@FunctionalInterface
interface ReportSource {
    /**
     * @param query one that is answered with a rendered report
     * @throws IllegalStateException if it cannot be had now
     */
    RenderedReport render(Object query);
}
