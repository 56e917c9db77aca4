package dev.ross.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * For stories whose steps continue each other, over several chapters: once one fails, the others are skipped. Chapters
 * are still opened and closed.
 */
final class StepByStep implements ExecutionCondition, TestExecutionExceptionHandler {
    private static final ExtensionContext.Namespace STORY = ExtensionContext.Namespace.create(StepByStep.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestMethod().isPresent() && hasFailed(context)
                ? ConditionEvaluationResult.disabled("a step before this one failed")
                : ConditionEvaluationResult.enabled("the steps before this one succeeded");
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        context.getRoot().getStore(STORY).put(STORY, true);
        throw failure;
    }

    private static boolean hasFailed(ExtensionContext context) {
        return context.getRoot().getStore(STORY).get(STORY) != null;
    }
}
