// The messages by which a page and KNIME's front end talk: requests to the parent window, each with an id, and answers.

const PATIENCE_MS = 10000;

function request(method, ...params) {
  const requestId = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("message", listen);
    };
    const listen = ({ data }) => {
      if (data?.type === "UIExtensionResponse" && data.requestId === requestId) {
        end();
        resolve(data.payload);
      }
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error("This page is the view of a KNIME node, but nothing here answers as KNIME does."));
    }, PATIENCE_MS);
    window.addEventListener("message", listen);
    window.parent.postMessage({ type: "UIExtensionRequest", requestId, payload: { method, params } }, "*");
  });
}

const parsed = (value) => (typeof value === "string" && value !== "" ? JSON.parse(value) : value);

// KNIME's data service puts its answer into one more envelope than the configuration has around the same data.
function opened(answer) {
  const value = parsed(answer) ?? {};
  const error = value.userError ?? value.internalError;
  if (error) throw new Error(error.message ?? "KNIME could not read the data of this view.");
  return "result" in value ? opened(value.result) : value;
}

async function initialData(config) {
  const { extensionType, projectId, workflowId, nodeId } = config;
  return opened(config.initialData ?? await request("callNodeDataService", {
    serviceType: "initial_data", dataServiceRequest: "", extensionType, projectId, workflowId, nodeId,
  }));
}

/**
 * Asks for what the view starts with, shows it, and tells KNIME.
 *
 * @param show makes the content of the page from the data of the node
 */
export async function start(show) {
  const view = document.getElementById("view");
  try {
    const config = await request("getConfig") ?? {};
    window.parent.postMessage({ type: "UIExtensionReady" }, "*");
    window.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) {
        window.parent.postMessage({ type: "UIExtensionEscapePressed" }, "*");
      }
    });
    const data = await initialData(config);
    if (!data.classes) throw new Error("The node has kept nothing to show. Execute it again.");
    view.replaceChildren(...await show(data));
    if (config.renderingConfig?.type === "REPORT") await request("setReportingContent", false);
  } catch (error) {
    const message = document.createElement("p");
    message.className = "card error";
    message.setAttribute("role", "alert");
    message.textContent = error.message;
    view.replaceChildren(message);
  } finally {
    view.removeAttribute("aria-busy");
  }
}
