let shut = [];
addEventListener("beforeprint", () => {
  shut = [...document.querySelectorAll("details:not([open])")];
  for (const one of shut) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of shut) one.open = false;
});
const show = () => {
  const evidence = document.querySelector("tbody:target details");
  if (evidence) evidence.open = true;
};
addEventListener("hashchange", show);
addEventListener("load", show);
