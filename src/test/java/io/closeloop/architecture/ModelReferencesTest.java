package io.closeloop.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.closeloop.architecture.Models.FormFile;
import io.closeloop.architecture.Models.ProcessFile;
import io.closeloop.process.ProcessVariable;
import io.closeloop.process.TransientVariable;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** What a model names exists, and what exists for the models is named by one. */
class ModelReferencesTest {

    private static final String EMBEDDED = "embedded:";
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Set<String> WORDS =
            Set.of("execution", "task", "true", "false", "null", "empty", "not", "and", "or", "eq", "ne");

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.closeloop");

    @Test
    void everyBeanOfAModelIsADelegateOrListener() {
        assertThat(without(beansInModels(), beansInCode()))
                .as("beans that models name, without a @Component that is a delegate or listener")
                .isEmpty();
    }

    @Test
    void everyDelegateAndListenerIsUsedByAModel() {
        assertThat(without(beansInCode(), beansInModels()))
                .as("delegates and listeners that no model names")
                .isEmpty();
    }

    @Test
    void everyDecisionOfAModelExistsAndEveryTopDecisionIsUsed() {
        Set<String> named =
                names(process -> process.all(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef));
        named.addAll(constants("Decisions"));
        Set<String> all = Models.decisions().stream()
                .flatMap(file -> file.decisions().map(Decision::getId))
                .collect(toCollection(TreeSet::new));
        Set<String> top = Models.decisions().stream()
                .map(file -> file.decisions().findFirst().orElseThrow().getId())
                .collect(toCollection(TreeSet::new));

        assertThat(named).isSubsetOf(all);
        assertThat(top).isSubsetOf(named);
    }

    @Test
    void everyUserTaskHasAFormThatExistsAndEveryFormIsUsed() {
        Set<String> referenced = names(process -> Stream.concat(
                process.all(UserTask.class).map(UserTask::getCamundaFormRef),
                process.all(StartEvent.class).map(StartEvent::getCamundaFormRef)));
        Set<String> forms = Models.forms().stream().map(FormFile::id).collect(toCollection(TreeSet::new));
        Set<String> formless = names(process -> process.all(UserTask.class)
                .filter(task -> task.getCamundaFormRef() == null && task.getCamundaFormKey() == null)
                .map(process::place));

        assertThat(referenced).isEqualTo(forms);
        assertThat(formless).as("user tasks without a form").isEmpty();
    }

    @Test
    void everyEmbeddedFormIsServed() {
        Set<String> keys = names(process -> Stream.concat(
                process.all(UserTask.class).map(UserTask::getCamundaFormKey),
                process.all(StartEvent.class).map(StartEvent::getCamundaFormKey)));

        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(key).startsWith(EMBEDDED + "/");
            assertThat(STATIC.resolve(key.substring(EMBEDDED.length() + 1)))
                    .as("page of %s", key)
                    .exists();
        });
    }

    @Test
    void everyCalledProcessExists() {
        Set<String> fixed = names(process -> process.all(CallActivity.class)
                .map(CallActivity::getCalledElement)
                .filter(key -> !key.startsWith("$")));
        Set<String> chosen = names(process -> process.all(CamundaIn.class)
                .filter(in -> "stageProcess".equals(in.getCamundaTarget()) && in.getCamundaSourceExpression() != null)
                .map(CamundaIn::getCamundaSourceExpression));

        assertThat(fixed).isSubsetOf(Models.processKeys());
        assertThat(chosen).hasSize(6).isSubsetOf(Models.processKeys());
    }

    @Test
    void onlyDeclaredVariablesAreUsed() {
        Set<String> inExpressions = names(process -> expressions(process)
                .map(expression -> TEXT.matcher(expression).replaceAll(""))
                .flatMap(expression -> NAME.matcher(expression).results().map(MatchResult::group))
                .filter(name -> !WORDS.contains(name)));
        Set<String> mapped = names(process -> Stream.concat(
                process.all(CamundaIn.class).flatMap(in -> Stream.of(in.getCamundaSource(), in.getCamundaTarget())),
                process.all(CamundaOut.class)
                        .flatMap(out -> Stream.of(out.getCamundaSource(), out.getCamundaTarget()))));

        inExpressions.removeAll(beansInModels());
        assertThat(inExpressions).as("variables in expressions").isSubsetOf(declaredVariables());
        assertThat(mapped).as("variables handed to and from called processes").isSubsetOf(declaredVariables());
    }

    @Test
    void messagesAndTasksAreThoseTheCodeKnows() {
        Set<String> messages = names(process -> process.all(Message.class).map(Message::getName));
        Set<String> tasks = names(process -> process.all(UserTask.class).map(UserTask::getId));

        assertThat(messages).isEqualTo(constants("Messages"));
        assertThat(constants("Tasks")).isSubsetOf(tasks);
    }

    @Test
    void decisionTasksGiveFactsAndKeepOutputs() {
        Set<String> wrong = names(process -> process.all(BusinessRuleTask.class)
                .filter(task -> !listensAtStartAndEnd(task))
                .map(process::place));

        assertThat(wrong)
                .as("business rule tasks without a start and an end listener")
                .isEmpty();
    }

    private static boolean listensAtStartAndEnd(BusinessRuleTask task) {
        List<String> events =
                task
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaExecutionListener.class)
                        .list()
                        .stream()
                        .map(CamundaExecutionListener::getCamundaEvent)
                        .toList();
        return events.equals(List.of("start", "end"));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<String> names(Function<ProcessFile, Stream<String>> find) {
        return Models.processes().stream()
                .flatMap(find)
                .filter(Objects::nonNull)
                .collect(toCollection(TreeSet::new));
    }

    /** The contents of all expressions of a process. */
    private static Stream<String> expressions(ProcessFile process) {
        return EXPRESSION
                .matcher(process.xml().replace("&gt;", ">").replace("&lt;", "<"))
                .results()
                .map(match -> match.group(1));
    }

    private static Set<String> beansInModels() {
        Pattern delegate = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
        return names(process -> delegate.matcher(process.xml()).results().map(match -> match.group(1)));
    }

    private static Set<String> beansInCode() {
        return CODE.stream()
                .filter(type -> type.isAnnotatedWith(Component.class))
                .filter(ModelReferencesTest::isCalledByTheEngine)
                .map(type -> Introspector.decapitalize(type.getSimpleName()))
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isCalledByTheEngine(JavaClass type) {
        return type.isAssignableTo(JavaDelegate.class)
                || type.isAssignableTo(ExecutionListener.class)
                || type.isAssignableTo(TaskListener.class);
    }

    /** The names of all {@link ProcessVariable}s and {@link TransientVariable}s in the constants classes. */
    private static Set<String> declaredVariables() {
        return Stream.concat(
                        constantsOf(ProcessVariable.class).map(ProcessVariable::name),
                        constantsOf(TransientVariable.class).map(TransientVariable::name))
                .collect(toCollection(TreeSet::new));
    }

    /** The texts in the nested classes of that name, for example all {@code Messages}. */
    private static Set<String> constants(String nestedClass) {
        return fields().filter(
                        field -> field.getDeclaringClass().getSimpleName().equals(nestedClass))
                .filter(field -> field.getType() == String.class)
                .map(field -> (String) valueOf(field))
                .collect(toCollection(TreeSet::new));
    }

    private static <T> Stream<T> constantsOf(Class<T> type) {
        return fields().filter(field -> field.getType() == type).map(field -> type.cast(valueOf(field)));
    }

    private static Stream<Field> fields() {
        return CODE.stream()
                .filter(type -> type.getPackageName().equals("io.closeloop.process"))
                .map(JavaClass::reflect)
                .filter(type -> type.getEnclosingClass() != null)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .filter(field -> Modifier.isStatic(field.getModifiers()));
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field + " should be public", e);
        }
    }
}
