import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('mz-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
