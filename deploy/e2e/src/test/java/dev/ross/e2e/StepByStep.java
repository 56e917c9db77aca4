package dev.ross.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** For a story whose steps stand upon each other: once one fails, the others are not told. */
final class StepByStep implements ExecutionCondition, TestExecutionExceptionHandler {
    private boolean failed;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return failed
                ? ConditionEvaluationResult.disabled("a step before this one failed")
                : ConditionEvaluationResult.enabled("the steps before this one succeeded");
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        failed = true;
        throw failure;
    }
}
